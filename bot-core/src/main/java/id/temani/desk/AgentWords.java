package id.temani.desk;

import id.temani.conversation.Vocabulary.AgentCommand;
import id.temani.conversation.Vocabulary.AgentWord;
import id.temani.handoff.DutyDesk;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Offer;
import id.temani.handoff.OfferCards;
import id.temani.handoff.RecoveryAgent;
import id.temani.relay.AgentLines;
import id.temani.relay.Departures;
import id.temani.relay.HandOverDesk;
import id.temani.relay.RelayDesk;
import id.temani.safety.SafetyDesk;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import id.temani.wording.Utterance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What an agent's command words and buttons do. */
public final class AgentWords {

    private static final String CLOSE = "close-";
    private static final Pattern NUMBERED = Pattern.compile("(offer-|close-|case-|opening-)(\\d{1,9}):([a-z]+)");

    private final Handoffs handoffs;
    private final HandoffDesk handoffDesk;
    private final DutyDesk duty;
    private final RelayDesk relay;
    private final AgentLines lines;
    private final HandOverDesk handOvers;
    private final SafetyDesk safety;
    private final TalkWords talks;
    private final CheckInDesk checkIns;
    private final Suspensions suspensions;
    private final StaffErasure erasure;
    private final Leaving leaving;
    private final AgentCases cases;
    private final Phrasebook phrases;

    public AgentWords(
            Handoffs handoffs,
            HandoffDesk handoffDesk,
            DutyDesk duty,
            RelayDesk relay,
            AgentLines lines,
            HandOverDesk handOvers,
            SafetyDesk safety,
            TalkWords talks,
            CheckInDesk checkIns,
            Suspensions suspensions,
            StaffErasure erasure,
            Leaving leaving,
            AgentCases cases,
            Phrasebook phrases) {
        this.handoffs = handoffs;
        this.handoffDesk = handoffDesk;
        this.duty = duty;
        this.relay = relay;
        this.lines = lines;
        this.handOvers = handOvers;
        this.safety = safety;
        this.suspensions = suspensions;
        this.talks = talks;
        this.checkIns = checkIns;
        this.erasure = erasure;
        this.leaving = leaving;
        this.cases = cases;
        this.phrases = phrases;
    }

    void carryOut(AgentCommand command, RecoveryAgent agent, Visit visit) {
        var number = command.number();
        switch (command.word()) {
            case AMBIL, NANTI ->
                number.ifPresentOrElse(
                        which -> answer(command.word(), which, agent, visit),
                        () -> say(visit, agent, Line.NO_SUCH_OFFER));
            case KENAL ->
                number.ifPresentOrElse(
                        which -> answer(command.word(), which, agent, visit),
                        () -> giveBack(visit, agent, number, Offer.Answer.RECUSED));
            case SERAHKAN ->
                withMeant(
                        visit,
                        agent,
                        number,
                        live -> handOvers.ask(live, agent, command.text(), visit.now(), visit.letters()));
            case TUTUP_KASUS -> close(visit, agent, number);
            case DARURAT -> page(visit, agent, number);
            case KASUS -> talks.list(visit, agent, cases.list(visit, agent));
            case SAPA ->
                talks.greet(visit, agent, TopicOfAgent.of(visit, agent, lines).number(), number.orElse(1));
            case CATAT -> withMeant(visit, agent, number, live -> talks.note(visit, agent, live, command.text()));
            case CATATAN -> withMeant(visit, agent, number, live -> talks.notes(visit, agent, live));
            case SIAP -> duty.ready(agent, number, visit.now(), visit.letters());
            case SELESAI_SHIFT -> duty.leave(agent, visit.now(), visit.letters());
            case JEDA -> duty.pause(agent, visit.letters());
            case JADWAL -> duty.show(agent, visit.now(), visit.letters());
            case JADWAL_LAMA -> {
                duty.planAsBefore(agent, visit.letters());
                checkIns.planned(agent.id(), visit.now());
            }
            case KELUARGA -> duty.family(agent, visit.letters());
            case GANTI -> change(visit, agent, number);
            case BATAL -> recall(visit, agent);
            case BANTUAN -> help(visit, agent);
            case TUTUP -> say(visit, agent, Line.HIDDEN);
            case KELUAR, YA_KELUAR -> leaving.typed(command.word(), agent, visit);
            case HAPUS -> visit.reply(erasure.question(agent.reads()));
            case HAPUS_SEMUA -> erase(visit, agent);
        }
    }

    /** Without a number, and before there is a case under it, notes are of the talk that goes on. */
    boolean isAboutTalk(AgentCommand command, RecoveryAgent agent) {
        var noted = command.word() == AgentWord.CATAT || command.word() == AgentWord.CATATAN;
        return noted
                && handoffs.liveOf(agent.id()).stream()
                        .anyMatch(talk -> command.number()
                                .map(number -> number == talk.number())
                                .orElse(true));
    }

    /** Shifts as they are typed; while a talk goes on only after JADWAL, because everything else is for the resident. */
    boolean planned(String text, RecoveryAgent agent, Visit visit, boolean inTalk) {
        var planned = duty.plan(agent, text, inTalk, visit.letters());
        if (planned) {
            checkIns.planned(agent.id(), visit.now());
        }
        return planned;
    }

    /** The button that means it under HAPUS, or one under KELUAR; says whether it was. */
    boolean erased(String payload, RecoveryAgent agent, Visit visit) {
        if (erasure.confirms(payload)) {
            erase(visit, agent);
        }
        return erasure.confirms(payload) || leaving.tapped(payload, agent, visit);
    }

    void tapped(String payload, RecoveryAgent agent, Visit visit) {
        var match = NUMBERED.matcher(payload);
        if (erased(payload, agent, visit)) {
            return;
        }
        if (payload.startsWith(CheckInDesk.STILL_HERE + ":")) {
            visit.reply(phrases.say(agent.reads(), TalkLine.GOOD_TO_KNOW));
        } else if (payload.startsWith(Departures.RECALL + ":")) {
            recall(visit, agent);
        } else if (match.matches()) {
            var number = Integer.parseInt(match.group(2));
            switch (match.group(1) + match.group(3)) {
                case OfferCards.OFFER + "take" -> answer(AgentWord.AMBIL, number, agent, visit);
                case OfferCards.OFFER + "later" -> answer(AgentWord.NANTI, number, agent, visit);
                case OfferCards.OFFER + "know" -> answer(AgentWord.KENAL, number, agent, visit);
                case OfferCards.CASE + "write" -> change(visit, agent, Optional.of(number));
                case OfferCards.CASE + "hand" ->
                    carryOut(new AgentCommand(AgentWord.SERAHKAN, Optional.of(number)), agent, visit);
                case OfferCards.CASE + "close" -> askWhetherToClose(visit, agent, Optional.of(number));
                case OfferCards.CASE + "danger" -> page(visit, agent, Optional.of(number));
                case OfferCards.CASE + "know" -> recuse(number, agent, visit);
                case OfferCards.OPENING + "one" -> talks.greet(visit, agent, Optional.of(number), 1);
                case OfferCards.OPENING + "two" -> talks.greet(visit, agent, Optional.of(number), 2);
                case OfferCards.OPENING + "three" -> talks.greet(visit, agent, Optional.of(number), 3);
                case CLOSE + "yes" -> close(visit, agent, Optional.of(number));
                default -> say(visit, agent, Line.CLOSE_NOT_YET);
            }
        } else if (!duty.tapped(payload, agent, visit.now(), visit.letters())) {
            say(visit, agent, Line.AGENT_HELP);
        }
    }

    private void answer(AgentWord word, int number, RecoveryAgent agent, Visit visit) {
        switch (word) {
            case AMBIL -> {
                handoffDesk.take(agent, number, visit.now(), visit.letters());
                checkIns.talking(agent, visit.now());
            }
            case NANTI -> handoffDesk.decline(agent, number, visit.now(), visit.letters());
            default -> recuse(number, agent, visit);
        }
    }

    private void recuse(int number, RecoveryAgent agent, Visit visit) {
        var live = lines.meant(agent, Optional.of(number), visit.now());
        if (live.isPresent()) {
            giveBack(live.get(), agent, Offer.Answer.RECUSED, visit);
        } else {
            handoffDesk.recuse(agent, number, visit.now(), visit.letters());
        }
    }

    /** Closes the case that is named; without a number it asks first. */
    private void close(Visit visit, RecoveryAgent agent, Optional<Integer> number) {
        if (number.isEmpty()) {
            askWhetherToClose(visit, agent, number);
        } else {
            withMeant(visit, agent, number, live -> relay.end(live, agent, false, visit.now(), visit.letters()));
        }
    }

    private void askWhetherToClose(Visit visit, RecoveryAgent agent, Optional<Integer> number) {
        withMeant(
                visit,
                agent,
                number,
                live -> visit.letters().about(live.resident(), agent.chat(), closeQuestion(live, agent)));
    }

    private Utterance closeQuestion(Handoff live, RecoveryAgent agent) {
        var question = CLOSE + live.number() + ":";
        return phrases.say(
                        agent.reads(),
                        Line.CLOSE_CONFIRM,
                        Map.of("alias", live.alias().toString()))
                .offering(
                        Choice.typedAs(
                                question + "yes",
                                phrases.text(agent.reads(), Line.YES),
                                "TUTUP KASUS " + live.number()),
                        Choice.typedAs(question + "no", phrases.text(agent.reads(), Line.NOT_YET), "BATAL"));
    }

    private void giveBack(Visit visit, RecoveryAgent agent, Optional<Integer> number, Offer.Answer why) {
        withMeant(visit, agent, number, live -> giveBack(live, agent, why, visit));
    }

    /** What the agent wrote before is said first. */
    private void giveBack(Handoff live, RecoveryAgent agent, Offer.Answer why, Visit visit) {
        relay.hurry(live, agent, visit.now(), visit.letters());
        handoffDesk.giveBack(live, agent, why, visit.now(), visit.letters());
    }

    private void page(Visit visit, RecoveryAgent agent, Optional<Integer> number) {
        withMeant(visit, agent, number, live -> {
            safety.paged(live, visit.now(), visit.letters());
            say(visit, agent, Line.AGENT_PAGED);
        });
    }

    private void change(Visit visit, RecoveryAgent agent, Optional<Integer> number) {
        if (number.isEmpty()) {
            talks.list(visit, agent, false);
            return;
        }
        withMeant(visit, agent, number, live -> {
            lines.chooses(agent, live, visit.now());
            visit.letters()
                    .about(
                            live.resident(),
                            agent.chat(),
                            phrases.say(
                                    agent.reads(),
                                    Line.AGENT_CHANGED,
                                    Map.of("alias", live.alias().toString())));
        });
    }

    private void recall(Visit visit, RecoveryAgent agent) {
        if (!relay.recall(agent, visit.now(), visit.letters())) {
            say(visit, agent, Line.NOTHING_TO_UNDO);
        }
    }

    /** Whoever talks with this agent now is not left alone. */
    private void erase(Visit visit, RecoveryAgent agent) {
        var dropped = suspensions.handOn(agent, visit.now(), visit.letters());
        erasure.erase(visit, agent.reads(), dropped);
    }

    /** With several talks and none spoken in just now, a command must say which. */
    private void withMeant(Visit visit, RecoveryAgent agent, Optional<Integer> number, Consumer<Handoff> then) {
        Runnable otherwise = number.isEmpty() ? () -> sayWhich(visit, agent) : () -> say(visit, agent, Line.NO_TALK);
        lines.meant(agent, number, visit.now()).ifPresentOrElse(then, otherwise);
    }

    /** A command is about one of the talks, and nobody can know about which. */
    void sayWhich(Visit visit, RecoveryAgent agent) {
        say(visit, agent, handoffs.liveOf(agent.id()).isEmpty() ? Line.NO_TALK : Line.AGENT_SAY_WHICH);
    }

    private void help(Visit visit, RecoveryAgent agent) {
        say(visit, agent, Line.AGENT_HELP);
        visit.reply(phrases.say(agent.reads(), CaseLine.HELP));
    }

    private void say(Visit visit, RecoveryAgent agent, Line line) {
        visit.reply(phrases.say(agent.reads(), line));
    }
}
