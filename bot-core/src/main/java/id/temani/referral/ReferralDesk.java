package id.temani.referral;

import id.temani.casefile.Appointments;
import id.temani.casefile.CaseConsent;
import id.temani.casefile.CaseConsents;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseState;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWord;
import id.temani.casefile.ConsentKind;
import id.temani.casefile.ConsentNews;
import id.temani.casefile.Entry;
import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.referral.Facility.Destination;
import id.temani.resident.ConversationId;
import id.temani.tally.Indicator;
import id.temani.tally.Tally;
import id.temani.wording.Choice;
import id.temani.wording.ReferralLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * RUJUK: an agent proposes, the resident agrees in their own chat, and only then there is a letter. Works in the caller's
 * transaction, with the case locked.
 */
public final class ReferralDesk implements ConsentNews {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** A list of WhatsApp has ten rows. */
    private static final int MOST_BUTTONS = 10;

    private static final int LONGEST_REASON = 300;

    private final Referrals referrals;
    private final Facilities facilities;
    private final CaseFiles files;
    private final CaseConsents consents;
    private final Appointments numbers;
    private final CasePath path;
    private final CaseText text;
    private final ReferralLetter letter;
    private final ReferralQuestion question;
    private final PageTerms page;
    private final Tally tally;

    public ReferralDesk(
            Referrals referrals,
            Facilities facilities,
            CaseFiles files,
            CaseConsents consents,
            Appointments numbers,
            CasePath path,
            CaseText text,
            ReferralLetter letter,
            ReferralQuestion question,
            PageTerms page,
            Tally tally) {
        this.referrals = referrals;
        this.facilities = facilities;
        this.files = files;
        this.consents = consents;
        this.numbers = numbers;
        this.path = path;
        this.text = text;
        this.letter = letter;
        this.question = question;
        this.page = page;
        this.tally = tally;
    }

    /** RUJUK 27, or with the number of a facility behind it. */
    public void refer(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var open = referrals.openOf(file.id());
        if (open.filter(one -> one.state().isShared()).isPresent()) {
            tell(agent, file, open.get(), ReferralLine.ALREADY, letters);
        } else if (!file.mayBecome(CaseState.REFERRED)) {
            path.notNow(agent, file, letters);
        } else {
            destination(said)
                    .ifPresentOrElse(to -> propose(agent, file, to, now, letters), () -> choose(agent, file, letters));
        }
    }

    private Optional<Destination> destination(String said) {
        var all = facilities.destinations();
        var number = NUMBER.matcher(said).matches() ? Integer.parseInt(said) : 0;
        return number > 0 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    private void choose(RecoveryAgent agent, CaseFile file, Letters letters) {
        var language = agent.reads();
        var buttons = new ArrayList<Choice>();
        var rows = new ArrayList<String>();
        var all = facilities.destinations();
        for (int i = 0; i < Math.min(MOST_BUTTONS, all.size()); i++) {
            var to = all.get(i);
            var number = Integer.toString(i + 1);
            var name = to.facility().name(language);
            rows.add(text.text(
                    language,
                    ReferralLine.ROW,
                    Map.of("number", number, "name", name, "care", letter.name(to.care(), language))));
            buttons.add(text.button(language, CaseWord.REFER, file.number(), number, number + ". " + name));
        }
        var values = Map.of("alias", file.alias().toString(), "rows", String.join("\n", rows));
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(language, ReferralLine.CHOOSE, values).offering(buttons.toArray(Choice[]::new)));
    }

    private void propose(RecoveryAgent agent, CaseFile file, Destination to, Instant now, Letters letters) {
        referrals
                .openOf(file.id())
                .flatMap(one -> referrals.lock(one.id()))
                .ifPresent(one -> referrals.save(one.becoming(ReferralState.REVOKED, Entry.By.AGENT, now)));
        var terms = new Referral.Terms(to.facility().id(), to.care(), Optional.empty());
        var proposed = Referral.proposed(numbers.nextNumber(), file.id(), file.resident(), terms, now);
        referrals.add(proposed);
        question.ask(agent.id(), file, proposed, now, letters);
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(agent.reads(), ReferralLine.ASKED, letter.values(proposed, file, agent.reads())));
    }

    /** The resident said yes or no. */
    @Override
    public void answered(CaseConsent consent, Instant now, Letters letters) {
        if (consent.kind() != ConsentKind.REFERRAL) {
            return;
        }
        var file = consent.file().flatMap(files::lock);
        var referral = file.flatMap(one -> proposed(one)).filter(one -> one.number() == consent.number());
        var agent = file.flatMap(one -> text.agent(one.care().agent()));
        if (referral.isEmpty()) {
            return;
        }
        if (consent.answer() == CaseConsent.Answer.GIVEN
                && agent.isPresent()
                && file.get().mayBecome(CaseState.REFERRED)) {
            send(agent.get(), file.get(), referral.get(), Entry.By.RESIDENT, now, letters);
        } else {
            referrals.save(referral.get().becoming(ReferralState.REVOKED, Entry.By.RESIDENT, now));
        }
    }

    /** RUJUK DARURAT 27, with why: life is in danger, so nobody waits for an answer. Who and why is kept; the resident is told. */
    public void atOnce(RecoveryAgent agent, CaseFile file, String why, Instant now, Letters letters) {
        var open = proposed(file);
        if (open.isEmpty() || why.isBlank()) {
            var line = open.isEmpty() ? ReferralLine.NOTHING_OPEN : ReferralLine.DANGER_HOW;
            letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), line));
        } else if (!file.mayBecome(CaseState.REFERRED)) {
            path.notNow(agent, file, letters);
        } else {
            var kept = why.substring(0, Math.min(why.length(), LONGEST_REASON));
            settleQuestion(open.get(), CaseConsent.Answer.REFUSED, now);
            var danger = new Referral.Danger(agent.id(), kept);
            send(agent, file, open.get().inDanger(danger), Entry.By.AGENT, now, letters);
        }
    }

    private Optional<Referral> proposed(CaseFile file) {
        return referrals
                .openOf(file.id())
                .flatMap(one -> referrals.lock(one.id()))
                .filter(one -> one.state() == ReferralState.PROPOSED);
    }

    private void send(
            RecoveryAgent agent, CaseFile file, Referral referral, Entry.By by, Instant now, Letters letters) {
        var asked = referral.becoming(ReferralState.ASKED, by, now);
        referrals.save(asked);
        path.enter(file.becoming(CaseState.REFERRED, Entry.By.AGENT, now), now, letters);
        tally.count(file.care().unit(), indicator(asked), "", file.whose().channel(), now);
        var until = now.plus(page.unanswered());
        var open = page.base().isEmpty()
                ? Optional.<ReferralLetter.Page>empty()
                : page.address(referrals.openPage(asked, until)).map(at -> new ReferralLetter.Page(at, until));
        var paper = letter.print(asked, file, agent, open, now);
        var language = file.whose().language();
        var line =
                asked.terms().danger().isPresent() ? ReferralLine.DANGER_TO_RESIDENT : ReferralLine.LETTER_TO_RESIDENT;
        letters.to(
                file.resident(),
                text.say(language, line, letter.disclosed(asked, file, language))
                        .enclosing(paper));
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(agent.reads(), ReferralLine.LETTER_TO_AGENT, letter.values(asked, file, agent.reads()))
                        .enclosing(paper));
    }

    private static Indicator indicator(Referral referral) {
        return switch (referral.terms().care()) {
            case OUTPATIENT -> Indicator.REFERRED_OUTPATIENT;
            case INPATIENT -> Indicator.REFERRED_INPATIENT;
            case SOCIAL -> Indicator.REFERRED_SOCIAL;
        };
    }

    /** TARIK RUJUKAN 27. */
    public void takeBack(RecoveryAgent agent, CaseFile file, Instant now, Letters letters) {
        if (!revoke(file, Entry.By.AGENT, now, letters)) {
            letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), ReferralLine.NOTHING_OPEN));
        }
    }

    /** BATAL RUJUKAN: the consent is withdrawn. Says whether there was anything to take back. */
    public boolean withdraw(ConversationId resident, Instant now, Letters letters) {
        return files.of(resident).stream()
                .filter(file -> file.state().isOpen())
                .findFirst()
                .flatMap(file -> files.lock(file.id()))
                .filter(file -> revoke(file, Entry.By.RESIDENT, now, letters))
                .isPresent();
    }

    private boolean revoke(CaseFile file, Entry.By by, Instant now, Letters letters) {
        var open = referrals.openOf(file.id()).flatMap(one -> referrals.lock(one.id()));
        open.ifPresent(one -> {
            referrals.save(one.becoming(ReferralState.REVOKED, by, now));
            settleQuestion(one, CaseConsent.Answer.WITHDRAWN, now);
            if (file.state() == CaseState.REFERRED) {
                path.enter(file.becoming(CaseState.EVALUATION, by, now), now, letters);
            }
            var byResident = by == Entry.By.RESIDENT;
            letters.to(file.resident(), text.say(file.whose().language(), ReferralLine.REVOKED_RESIDENT));
            var line = byResident ? ReferralLine.RESIDENT_REVOKED : ReferralLine.REVOKED_AGENT;
            text.agent(file.care().agent()).ifPresent(agent -> tell(agent, file, one, line, letters));
        });
        return open.isPresent();
    }

    private void settleQuestion(Referral referral, CaseConsent.Answer answer, Instant now) {
        consents.of(referral.resident(), referral.number())
                .ifPresent(asked -> consents.save(asked.answered(answer, Optional.of(referral.file()), now)));
    }

    private void tell(RecoveryAgent agent, CaseFile file, Referral one, ReferralLine line, Letters letters) {
        letters.about(
                file.resident(), agent.chat(), text.say(agent.reads(), line, letter.values(one, file, agent.reads())));
    }
}
