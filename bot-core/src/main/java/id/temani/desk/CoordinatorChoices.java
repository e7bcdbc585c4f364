package id.temani.desk;

import id.temani.conversation.Vocabulary;
import id.temani.conversation.Vocabulary.CoordinatorWord;
import id.temani.handoff.AgentId;
import id.temani.handoff.AgentNames;
import id.temani.handoff.Assignments;
import id.temani.handoff.Handoff;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Oversight;
import id.temani.handoff.RecoveryAgent;
import id.temani.wording.Choice;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** TUNJUK, LUAS and BATAL: a coordinator decides who is asked next about somebody who waits. */
public final class CoordinatorChoices {

    private static final String ASSIGN = "assign";
    private static final String UNASSIGN = "unassign";
    private static final Pattern TAPPED = Pattern.compile("(assign|unassign|widen)-(\\d{1,9}):([0-9a-f-]{36}|now)");
    private static final int MOST_NAMES = 6;

    private final Oversight oversight;
    private final Assignments assignments;
    private final OfferCards cards;
    private final Vocabulary words;
    private final Phrasebook phrases;

    public CoordinatorChoices(
            Oversight oversight, Assignments assignments, OfferCards cards, Vocabulary words, Phrasebook phrases) {
        this.oversight = oversight;
        this.assignments = assignments;
        this.cards = cards;
        this.words = words;
        this.phrases = phrases;
    }

    /** A word with the request and whom it is for behind it: "28 Ayu", "Melati 28 Ayu", "Melati Ayu". */
    void typed(CoordinatorWord word, String rest, Visit visit) {
        var meant = meant(rest, oversight.waiting(visit.id(), visit.real()));
        if (meant.isEmpty()) {
            visit.reply(phrases.say(visit.language(), CoordinatorLine.ASSIGN_WHICH));
            return;
        }
        var request = meant.get().request();
        var behind = meant.get().rest();
        if (word == CoordinatorWord.LUAS || behindIs(behind, CoordinatorWord.LUAS)) {
            widen(request, visit);
        } else if (behind.isEmpty() && word == CoordinatorWord.TUNJUK) {
            ask(request, visit);
        } else {
            named(behind, visit)
                    .ifPresentOrElse(
                            agent -> act(word, request, agent, visit),
                            () -> visit.reply(phrases.say(visit.language(), CoordinatorLine.ASSIGN_WHOM)));
        }
    }

    /** One of our buttons; says whether it was. */
    boolean tapped(String payload, Visit visit) {
        var match = TAPPED.matcher(payload);
        if (!match.matches()) {
            return false;
        }
        var number = Integer.parseInt(match.group(2));
        var request = oversight.waiting(visit.id(), visit.real()).stream()
                .filter(one -> one.number() == number)
                .findFirst();
        if (request.isEmpty()) {
            visit.reply(phrases.say(visit.language(), CoordinatorLine.ASSIGN_GONE));
        } else if (match.group(1).equals(OfferCards.WIDEN)) {
            widen(request.get(), visit);
        } else {
            var word = match.group(1).equals(ASSIGN) ? CoordinatorWord.TUNJUK : CoordinatorWord.BATAL;
            byId(match.group(3), visit)
                    .ifPresentOrElse(
                            agent -> act(word, request.get(), agent, visit),
                            () -> visit.reply(phrases.say(visit.language(), CoordinatorLine.ASSIGN_WHOM)));
        }
        return true;
    }

    /** Shows who could be asked, best first. */
    private void ask(Handoff request, Visit visit) {
        var names = names(visit);
        var choices = new ArrayList<Choice>();
        assignments.candidates(request, visit.now()).stream()
                .filter(agent -> names.byId(agent.id()).isPresent())
                .limit(MOST_NAMES)
                .forEach(agent -> choices.add(button(ASSIGN, request, agent, names.of(agent), "TUNJUK", names)));
        var line = choices.isEmpty() ? CoordinatorLine.ASSIGN_NO_NAMES : CoordinatorLine.ASSIGN_NAMES;
        choices.add(cards.widening(request, visit.language()));
        reply(say(line, request, "", visit).offering(choices.toArray(Choice[]::new)), request, visit);
    }

    private void act(CoordinatorWord word, Handoff request, RecoveryAgent agent, Visit visit) {
        var names = names(visit);
        var name = names.of(agent);
        if (word == CoordinatorWord.BATAL) {
            var line = assignments.takeBack(request.id(), agent.id(), visit.now(), visit.letters());
            reply(say(line, request, name, visit), request, visit);
            return;
        }
        var line = assignments.assign(request.id(), agent.id(), visit.now(), visit.letters());
        var said = say(line, request, name, visit);
        var undo =
                button(UNASSIGN, request, agent, phrases.text(visit.language(), CoordinatorLine.UNDO), "BATAL", names);
        reply(line == CoordinatorLine.ASSIGNED ? said.offering(undo) : said, request, visit);
    }

    private void widen(Handoff request, Visit visit) {
        var line = assignments.widen(request.id(), visit.now(), visit.letters());
        reply(say(line, request, "", visit), request, visit);
    }

    private Choice button(
            String what, Handoff request, RecoveryAgent agent, String label, String word, AgentNames names) {
        return Choice.typedAs(
                what + "-" + request.number() + ":" + agent.id().value(),
                label,
                word + " " + request.number() + " " + names.of(agent));
    }

    private Utterance say(Phrase line, Handoff request, String agent, Visit visit) {
        return phrases.say(
                visit.language(), line, Map.of("alias", request.alias().toString(), "agent", agent));
    }

    /** What names somebody who waits is theirs, and goes with them. */
    private static void reply(Utterance said, Handoff request, Visit visit) {
        visit.letters().about(request.resident(), visit.id(), said);
    }

    private boolean behindIs(String text, CoordinatorWord word) {
        return words.coordinator(text).filter(command -> command.word() == word).isPresent();
    }

    private AgentNames names(Visit visit) {
        return new AgentNames(oversight.agents(visit.id(), visit.real()));
    }

    private Optional<RecoveryAgent> named(String text, Visit visit) {
        return names(visit).read(text).filter(named -> named.rest().isEmpty()).map(AgentNames.Named::agent);
    }

    private Optional<RecoveryAgent> byId(String id, Visit visit) {
        return id.equals("now") ? Optional.empty() : names(visit).byId(new AgentId(UUID.fromString(id)));
    }

    /** A request that a text begins with, and what stands behind. */
    private record Meant(Handoff request, String rest) {

        @Override
        public String toString() {
            return "Meant[redacted]";
        }
    }

    /** By alias and number, by number, or by the alias alone where only one is called that; the longest goes first. */
    private static Optional<Meant> meant(String typed, List<Handoff> waiting) {
        return begins(typed, waiting, request -> request.alias().toString())
                .or(() -> begins(typed, waiting, request -> Integer.toString(request.number())))
                .or(() -> begins(typed, waiting, request -> request.alias().words()))
                .or(() -> begins(
                        typed, waiting, request -> request.alias().words().split(" ", 2)[0]));
    }

    private static Optional<Meant> begins(String typed, List<Handoff> waiting, Function<Handoff, String> name) {
        var line = typed.toLowerCase(Locale.ROOT) + " ";
        var found = waiting.stream()
                .filter(request -> line.startsWith(name.apply(request).toLowerCase(Locale.ROOT) + " "))
                .toList();
        return found.size() == 1
                ? Optional.of(new Meant(
                        found.getFirst(),
                        typed.substring(Math.min(
                                        typed.length(),
                                        name.apply(found.getFirst()).length()))
                                .strip()))
                : Optional.empty();
    }
}
