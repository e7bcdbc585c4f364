package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.Phrase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a case comes to be: an agent asks, the resident agrees in their own chat, and only then there is one. Works in the caller's
 * transaction.
 */
public final class CaseOpening {

    private final CaseFiles files;
    private final CaseConsents consents;
    private final Appointments numbers;
    private final Handoffs handoffs;
    private final CaseCards cards;
    private final CasePath path;
    private final AssessmentDesk assessments;
    private final CaseText text;
    private final CaseNews news;
    private final ConsentNews answers;

    public CaseOpening(
            CaseFiles files,
            CaseConsents consents,
            Appointments numbers,
            Handoffs handoffs,
            CaseCards cards,
            CasePath path,
            AssessmentDesk assessments,
            CaseText text,
            CaseNews news,
            ConsentNews answers) {
        this.files = files;
        this.consents = consents;
        this.numbers = numbers;
        this.handoffs = handoffs;
        this.cards = cards;
        this.path = path;
        this.assessments = assessments;
        this.text = text;
        this.news = news;
        this.answers = answers;
    }

    /** BUKA KASUS: the resident of a live talk is asked. Somebody who came as family has no case: they are not the one treated. */
    public void propose(RecoveryAgent agent, Handoff live, Instant now, Letters letters) {
        if (live.door() == Handoff.Door.FAMILY) {
            tell(agent, live, CaseLine.FAMILY_DOOR, letters);
        } else if (openOf(live.resident()).isPresent()) {
            tell(agent, live, CaseLine.ALREADY, letters);
        } else {
            var question = new Asked(ConsentKind.CASE, CaseLine.CONSENT_CASE, live.resident(), live.language());
            ask(question, agent, Optional.of(live), Optional.empty(), now, letters);
            tell(agent, live, CaseLine.ASKED, letters);
        }
    }

    /** A family meeting and a visit each need a consent of their own; that for the case ends and is asked for again. */
    void askFor(ConsentKind kind, CaseFile file, RecoveryAgent agent, Instant now, Letters letters) {
        var line = kind == ConsentKind.CASE ? CaseLine.CONSENT_CONTINUE : CaseLine.valueOf("CONSENT_" + kind.name());
        var question = new Asked(kind, line, file.resident(), file.whose().language());
        ask(question, agent, Optional.empty(), Optional.of(file), now, letters);
    }

    /** LANJUT DIDAMPINGI: who was accompanied before and still is known asks for it again. Says whether they may. */
    public boolean askAgain(ConversationId resident, Instant now, Letters letters) {
        var latest = files.of(resident).stream().findFirst().filter(file -> file.mayReopen(now));
        var agent = latest.flatMap(file -> text.agent(file.care().agent()));
        agent.ifPresent(who -> {
            var file = latest.orElseThrow();
            var question = new Asked(
                    ConsentKind.CASE,
                    CaseLine.CONSENT_REOPEN,
                    resident,
                    file.whose().language());
            ask(question, who, Optional.empty(), latest, now, letters);
        });
        return agent.isPresent();
    }

    /**
     * SETUJU: says whether the number names an open question of this resident.
     *
     * @param own goes into the case, if it was one that they agreed to
     */
    public boolean agree(ConversationId resident, int number, Optional<OwnCheck> own, Instant now, Letters letters) {
        var question = open(resident, number);
        question.ifPresent(asked -> agreed(asked, own, now, letters));
        return question.isPresent();
    }

    /** TOLAK: also takes back what was agreed to before. */
    public boolean refuse(ConversationId resident, int number, Instant now, Letters letters) {
        var question = open(resident, number);
        question.ifPresent(asked -> {
            var refused = asked.answered(CaseConsent.Answer.REFUSED, Optional.empty(), now);
            consents.save(refused);
            letters.to(resident, text.say(language(asked), CaseLine.REFUSED));
            tellAsker(asked, CaseLine.NOT_AGREED, letters);
            answers.answered(refused, now, letters);
        });
        return question.isPresent();
    }

    /** The open case of this resident. */
    public Optional<CaseFile> openOf(ConversationId resident) {
        return files.of(resident).stream().filter(file -> file.state().isOpen()).findFirst();
    }

    /** The consent is withdrawn, by leaving or by BERHENTI: every agreement goes, the case is over. Says whether there was one. */
    public boolean withdraw(ConversationId resident, Instant now, Letters letters) {
        var file = openOf(resident)
                .flatMap(one -> files.lock(one.id()))
                .filter(one -> one.state().isOpen());
        for (var consent : consents.of(resident)) {
            if (consent.answer() == CaseConsent.Answer.GIVEN || consent.answer() == CaseConsent.Answer.OPEN) {
                consents.save(consent.answered(CaseConsent.Answer.WITHDRAWN, Optional.empty(), now));
            }
        }
        file.ifPresent(open -> path.leave(open, now, letters));
        return file.isPresent();
    }

    /** Everything about the resident is erased in this transaction: who accompanies them is told that, and the case ends for all counts. */
    public void forgotten(ConversationId resident, Phrase why, Instant now, Letters letters) {
        openOf(resident)
                .flatMap(one -> files.lock(one.id()))
                .ifPresent(file -> path.forgotten(file, why, now, letters));
    }

    /** A message of ours did not reach this resident: who accompanies them learns that, because they may wait for an answer. */
    public void undelivered(ConversationId resident, Phrase why, Letters letters) {
        openOf(resident)
                .ifPresent(file -> text.agent(file.care().agent())
                        .ifPresent(
                                agent -> letters.about(resident, agent.chat(), text.about(file, agent.reads(), why))));
    }

    private record Asked(ConsentKind kind, CaseLine line, ConversationId resident, Language language) {}

    private void ask(
            Asked what,
            RecoveryAgent agent,
            Optional<Handoff> talk,
            Optional<CaseFile> file,
            Instant now,
            Letters letters) {
        var number = numbers.nextNumber();
        var shown = text.text(what.language(), what.line());
        var version = text.text(what.language(), CaseLine.CONSENT_VERSION);
        consents.ask(new CaseConsent(
                number,
                what.resident(),
                what.kind(),
                agent.id(),
                talk.map(Handoff::id),
                file.map(CaseFile::id),
                CaseConsent.Shown.of(version, shown, now),
                CaseConsent.Answer.OPEN,
                Optional.empty()));
        letters.to(
                what.resident(),
                text.say(what.language(), what.line())
                        .offering(
                                text.button(what.language(), CaseWord.AGREE, number, CaseLine.AGREE),
                                text.button(what.language(), CaseWord.REFUSE, number, CaseLine.REFUSE)));
    }

    private void agreed(CaseConsent asked, Optional<OwnCheck> own, Instant now, Letters letters) {
        if (asked.kind() != ConsentKind.CASE || goesOn(asked)) {
            var given = asked.answered(CaseConsent.Answer.GIVEN, Optional.empty(), now);
            consents.save(given);
            letters.to(asked.resident(), text.say(language(asked), CaseLine.CONSENT_KEPT));
            tellAsker(asked, CaseLine.AGREED, letters);
            answers.answered(given, now, letters);
            return;
        }
        var before = asked.file().flatMap(files::lock);
        var file = before.isPresent()
                ? before.filter(one -> one.mayReopen(now)).map(one -> reopened(one, now, letters))
                : opened(asked, own, now, letters);
        var given = asked.answered(CaseConsent.Answer.GIVEN, file.map(CaseFile::id), now);
        consents.save(given);
        file.ifPresent(one -> {
            welcome(one, asked, now, letters);
            answers.answered(given, now, letters);
        });
    }

    /** A case that is open was asked about again. */
    private boolean goesOn(CaseConsent asked) {
        return asked.file()
                .flatMap(files::find)
                .filter(file -> file.state().isOpen())
                .isPresent();
    }

    private CaseFile reopened(CaseFile closed, Instant now, Letters letters) {
        var again = closed.reopened(now);
        path.enter(again, now, letters);
        return again;
    }

    /** The agent who asked has thereby accepted. */
    private Optional<CaseFile> opened(CaseConsent asked, Optional<OwnCheck> own, Instant now, Letters letters) {
        return asked.talk().flatMap(handoffs::find).map(talk -> {
            var aftercare = talk.door() == Handoff.Door.RETURNING;
            var care = new CaseFile.Care(
                    talk.unit(),
                    Optional.of(asked.askedBy()),
                    aftercare ? ServiceLine.AFTERCARE : ServiceLine.SIL,
                    talk.wishes().aftercare().origin());
            var whose = new CaseFile.Whose(talk.resident(), talk.alias(), talk.channel(), talk.language());
            var requested = CaseFile.requested(CaseId.random(), whose, care, now);
            files.add(requested);
            assessments.keepOwnCheck(requested, talk, own, now);
            news.entered(requested, now, letters);
            var accepted = requested.becoming(CaseState.ACCEPTED, Entry.By.AGENT, now);
            path.enter(accepted, now, letters);
            return accepted;
        });
    }

    private void welcome(CaseFile file, CaseConsent asked, Instant now, Letters letters) {
        text.agent(Optional.of(asked.askedBy())).ifPresent(agent -> {
            letters.to(
                    file.resident(), text.say(file.whose().language(), CaseLine.OPENED, Map.of("agent", agent.name())));
            letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), CaseLine.AGREED));
            letters.about(file.resident(), agent.chat(), cards.card(file, agent.reads(), now));
        });
    }

    private Optional<CaseConsent> open(ConversationId resident, int number) {
        return consents.of(resident, number).filter(asked -> asked.answer() == CaseConsent.Answer.OPEN);
    }

    private Language language(CaseConsent asked) {
        return asked.file()
                .flatMap(files::find)
                .map(file -> file.whose().language())
                .or(() -> asked.talk().flatMap(handoffs::find).map(Handoff::language))
                .orElse(Language.INDONESIAN);
    }

    private void tellAsker(CaseConsent asked, CaseLine line, Letters letters) {
        var alias = asked.file()
                .flatMap(files::find)
                .map(CaseFile::alias)
                .or(() -> asked.talk().flatMap(handoffs::find).map(Handoff::alias));
        text.agent(Optional.of(asked.askedBy()))
                .ifPresent(agent -> alias.ifPresent(name -> letters.about(
                        asked.resident(),
                        agent.chat(),
                        text.say(agent.reads(), line, Map.of("alias", name.toString())))));
    }

    private void tell(RecoveryAgent agent, Handoff live, CaseLine line, Letters letters) {
        letters.about(
                live.resident(),
                agent.chat(),
                text.say(agent.reads(), line, Map.of("alias", live.alias().toString())));
    }
}
