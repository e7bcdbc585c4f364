package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.HandOnLine;
import id.temani.wording.Phrase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * ALIHKAN: an agent would like somebody else of the unit to go on with a case. The resident decides, then the other accepts, and only
 * then anything changes. Works in the caller's transaction, with the case locked.
 */
public final class HandingOn implements ConsentNews {

    private final CaseFiles files;
    private final CaseHandOvers handOvers;
    private final CaseConsents consents;
    private final Successors successors;
    private final CaseTransfer transfer;
    private final CaseCards cards;
    private final Roster roster;
    private final Appointments numbers;
    private final CaseText text;

    public HandingOn(
            CaseFiles files,
            CaseHandOvers handOvers,
            CaseConsents consents,
            Successors successors,
            CaseTransfer transfer,
            CaseCards cards,
            Roster roster,
            Appointments numbers,
            CaseText text) {
        this.files = files;
        this.handOvers = handOvers;
        this.consents = consents;
        this.successors = successors;
        this.transfer = transfer;
        this.cards = cards;
        this.roster = roster;
        this.numbers = numbers;
        this.text = text;
    }

    /** ALIHKAN 27, or with the name of an agent behind it. */
    public void choose(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var language = agent.reads();
        var among = Successors.Among.colleagues(file, agent);
        var next = said.isBlank() ? Optional.<RecoveryAgent>empty() : successors.named(among, said, now);
        if (next.isPresent()) {
            takeBack(file, letters);
            handOvers.keep(new CaseHandOver(
                    file.id(), Optional.of(agent.id()), next.get().id(), false, now));
            askResident(agent, file, next.get(), now, letters);
            tell(agent, file, HandOnLine.ASKED, next.get().name(), letters);
            return;
        }
        var buttons = successors.buttons(among, CaseWord.HAND_ON, language, now);
        var line = buttons.length == 0 ? HandOnLine.NOBODY : HandOnLine.CHOOSE;
        letters.about(
                file.resident(), agent.chat(), text.about(file, language, line).offering(buttons));
    }

    /** Whoever was asked before is told that it is over. */
    private void takeBack(CaseFile file, Letters letters) {
        handOvers
                .of(file.id())
                .filter(CaseHandOver::agreed)
                .flatMap(before -> roster.byId(before.to()))
                .ifPresent(other ->
                        letters.about(file.resident(), other.chat(), text.say(other.reads(), HandOnLine.GONE)));
    }

    private void askResident(RecoveryAgent agent, CaseFile file, RecoveryAgent next, Instant now, Letters letters) {
        var language = file.whose().language();
        var number = numbers.nextNumber();
        var values = Map.of("agent", next.name());
        var shown = CaseConsent.Shown.of(
                text.text(language, HandOnLine.CONSENT_VERSION), text.text(language, HandOnLine.CONSENT, values), now);
        consents.ask(new CaseConsent(
                number,
                file.resident(),
                ConsentKind.HAND_OVER,
                agent.id(),
                Optional.empty(),
                Optional.of(file.id()),
                shown,
                CaseConsent.Answer.OPEN,
                Optional.empty()));
        letters.to(
                file.resident(),
                text.say(language, HandOnLine.CONSENT, values)
                        .offering(
                                text.button(language, CaseWord.AGREE, number, CaseLine.AGREE),
                                text.button(language, CaseWord.REFUSE, number, CaseLine.REFUSE)));
    }

    /** The resident said yes or no; the agent who asked is told so by whoever asked them. */
    @Override
    public void answered(CaseConsent consent, Instant now, Letters letters) {
        if (consent.kind() != ConsentKind.HAND_OVER) {
            return;
        }
        var file = consent.file().flatMap(files::lock);
        var waiting = file.flatMap(one -> open(one, now)).filter(one -> !one.agreed());
        if (waiting.isEmpty()) {
            file.filter(one -> consent.answer() == CaseConsent.Answer.GIVEN)
                    .ifPresent(one -> tooLate(one, consent, letters));
        } else if (consent.answer() == CaseConsent.Answer.GIVEN) {
            offer(file.get(), waiting.get().agreed(now), now, letters);
        } else {
            handOvers.remove(file.get().id());
        }
    }

    /** The agent has just read that the resident agrees, but nobody is asked any more: they may begin again. */
    private void tooLate(CaseFile file, CaseConsent consent, Letters letters) {
        text.agent(file.care().agent())
                .filter(agent -> file.state().isOpen() && agent.id().equals(consent.askedBy()))
                .ifPresent(agent -> letters.about(
                        file.resident(), agent.chat(), text.about(file, agent.reads(), HandOnLine.TOO_LATE)));
    }

    /** What is on its way, while it is still with whoever asked. */
    private Optional<CaseHandOver> open(CaseFile file, Instant now) {
        return handOvers.of(file.id()).filter(one -> one.isOpen(file, now));
    }

    /** The new agent is asked. One who cannot be asked any more counts as one who cannot. */
    void offer(CaseFile file, CaseHandOver agreed, Instant now, Letters letters) {
        var next = roster.byId(agreed.to()).filter(to -> successors.isFit(to, file, now));
        if (next.isEmpty()) {
            handOvers.remove(file.id());
            tellAsker(file, agreed, HandOnLine.TURNED_DOWN_FROM, letters);
            return;
        }
        handOvers.keep(agreed);
        var to = next.get();
        var values = Map.of(
                "alias", file.alias().toString(),
                "from", text.agent(agreed.from()).map(RecoveryAgent::name).orElse("–"),
                "state", text.name(file.state(), to.reads()));
        var line = agreed.from().isPresent() ? HandOnLine.OFFER : HandOnLine.OFFER_LEFT;
        letters.about(
                file.resident(),
                to.chat(),
                text.say(to.reads(), line, values)
                        .offering(
                                text.button(to.reads(), CaseWord.TAKE_ON, file.number(), HandOnLine.TAKE),
                                text.button(to.reads(), CaseWord.TURN_DOWN, file.number(), HandOnLine.TURN_DOWN)));
    }

    /** TERIMA KASUS 27: from this moment the case is theirs, and nobody else's. */
    public void take(RecoveryAgent agent, int number, Instant now, Letters letters) {
        offered(agent, number, now, letters, file -> {
            var asked = handOvers.of(file.id()).orElseThrow();
            var taken = transfer.to(agent, file, now, letters);
            letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), HandOnLine.TAKEN));
            letters.about(file.resident(), agent.chat(), cards.card(taken, agent.reads(), now));
            tellAsker(file, asked, HandOnLine.TAKEN_FROM, letters);
        });
    }

    /** TOLAK KASUS 27: no reason is asked. */
    public void turnDown(RecoveryAgent agent, int number, Instant now, Letters letters) {
        offered(agent, number, now, letters, file -> {
            var asked = handOvers.of(file.id()).orElseThrow();
            handOvers.remove(file.id());
            letters.about(file.resident(), agent.chat(), text.say(agent.reads(), HandOnLine.TURNED_DOWN));
            tellAsker(file, asked, HandOnLine.TURNED_DOWN_FROM, letters);
        });
    }

    private void offered(RecoveryAgent agent, int number, Instant now, Letters letters, Consumer<CaseFile> then) {
        handOvers.offeredTo(agent.id()).stream()
                .flatMap(one -> files.lock(one.file()).stream())
                .filter(file -> file.number() == number)
                .filter(file -> open(file, now)
                        .filter(one -> one.agreed() && one.to().equals(agent.id()))
                        .isPresent())
                .findFirst()
                .ifPresentOrElse(then, () -> letters.to(agent.chat(), text.say(agent.reads(), HandOnLine.GONE)));
    }

    /** The agent who asked, or the coordinators when whoever accompanied has left. */
    private void tellAsker(CaseFile file, CaseHandOver asked, Phrase line, Letters letters) {
        var name = roster.byId(asked.to()).map(RecoveryAgent::name).orElse("–");
        asked.from()
                .flatMap(roster::byId)
                .ifPresentOrElse(
                        from -> tell(from, file, line, name, letters),
                        () -> roster.coordinators(
                                        file.care().unit(),
                                        file.whose().channel().isReal())
                                .forEach(chat -> letters.about(
                                        file.resident(),
                                        chat,
                                        text.say(
                                                Language.INDONESIAN,
                                                line == HandOnLine.TAKEN_FROM
                                                        ? HandOnLine.TAKEN_COORDINATOR
                                                        : HandOnLine.TURNED_DOWN_COORDINATOR,
                                                values(file, name)))));
    }

    private void tell(RecoveryAgent agent, CaseFile file, Phrase line, String name, Letters letters) {
        letters.about(file.resident(), agent.chat(), text.say(agent.reads(), line, values(file, name)));
    }

    private static Map<String, String> values(CaseFile file, String agent) {
        return Map.of("alias", file.alias().toString(), "number", Integer.toString(file.number()), "agent", agent);
    }
}
