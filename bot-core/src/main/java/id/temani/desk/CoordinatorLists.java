package id.temani.desk;

import static java.util.Comparator.comparing;

import id.temani.duty.Standing;
import id.temani.handoff.AgentNames;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Offer;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Oversight;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Rotas;
import id.temani.wording.Choice;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a coordinator can look at: who waits, who is there. Aliases, places, times and counts; never a word of anybody. */
public final class CoordinatorLists {

    static final String QUEUE_PAGE = "queue-page:";
    static final String AGENTS_PAGE = "agents-page:";

    /** As many rows as a phone shows without scrolling far, and no message becomes too long for a channel. */
    private static final int PAGE = 8;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Oversight oversight;
    private final Handoffs handoffs;
    private final Rotas rotas;
    private final OfferCards cards;
    private final Phrasebook phrases;
    private final int mostTalks;

    /** @param mostTalks how many talks one agent has at once */
    public CoordinatorLists(
            Oversight oversight, Handoffs handoffs, Rotas rotas, OfferCards cards, Phrasebook phrases, int mostTalks) {
        this.oversight = oversight;
        this.handoffs = handoffs;
        this.rotas = rotas;
        this.cards = cards;
        this.phrases = phrases;
        this.mostTalks = mostTalks;
    }

    /** ANTREAN, with a page behind it where there are several. */
    void queue(Visit visit, String page) {
        var waiting = oversight.waiting(visit.id(), visit.real());
        if (waiting.isEmpty()) {
            visit.reply(phrases.say(visit.language(), CoordinatorLine.QUEUE_EMPTY));
        } else {
            show(
                    new Listing<>(CoordinatorLine.QUEUE, QUEUE_PAGE, "ANTREAN", waiting),
                    page,
                    visit,
                    one -> row(one, visit));
        }
    }

    /** AGEN: those on duty first, then by name. */
    void agents(Visit visit, String page) {
        var all = oversight.agents(visit.id(), visit.real());
        if (all.isEmpty()) {
            visit.reply(phrases.say(visit.language(), CoordinatorLine.AGENTS_NONE));
            return;
        }
        var names = new AgentNames(all);
        var sorted = all.stream()
                .sorted(comparing((RecoveryAgent agent) -> !isOn(agent, visit.now()))
                        .thenComparing(names::of, String.CASE_INSENSITIVE_ORDER))
                .toList();
        show(
                new Listing<>(CoordinatorLine.AGENTS, AGENTS_PAGE, "AGEN", sorted),
                page,
                visit,
                one -> row(one, names, visit));
    }

    /** @param word what is typed for another page, with its number */
    private record Listing<T>(Phrase heading, String payload, String word, List<T> all) {

        int pages() {
            return (all.size() + PAGE - 1) / PAGE;
        }

        /** Anything but a number of a page is the first one. */
        int page(String typed) {
            return typed.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(typed), 1, pages()) : 1;
        }
    }

    private <T> void show(Listing<T> listing, String typed, Visit visit, Function<T, String> row) {
        var page = listing.page(typed);
        var rows = listing.all().stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .map(row)
                .collect(Collectors.joining("\n"));
        var said = phrases.say(
                visit.language(),
                listing.heading(),
                Map.of("count", Integer.toString(listing.all().size()), "rows", rows));
        visit.reply(page < listing.pages() ? said.offering(next(listing, page + 1, visit)) : said);
    }

    private <T> Choice next(Listing<T> listing, int page, Visit visit) {
        return Choice.typedAs(
                listing.payload() + page,
                phrases.text(visit.language(), CoordinatorLine.NEXT_PAGE),
                listing.word() + " " + page);
    }

    private String row(Handoff request, Visit visit) {
        var offers = handoffs.offers(request.id());
        var open = offers.stream()
                .filter(offer -> offer.answer() == Offer.Answer.OPEN)
                .count();
        var asked = offers.isEmpty()
                ? text(visit, CoordinatorLine.QUEUE_UNASKED, Map.of())
                : text(
                        visit,
                        open > 0 ? CoordinatorLine.QUEUE_ASKED : CoordinatorLine.QUEUE_NOBODY,
                        Map.of("open", Long.toString(open), "asked", Integer.toString(offers.size())));
        return text(
                visit,
                request.urgent() ? CoordinatorLine.QUEUE_ROW_URGENT : CoordinatorLine.QUEUE_ROW,
                Map.of(
                        "alias", request.alias().toString(),
                        "unit", cards.unit(request.unit()),
                        "wait", cards.ago(visit.language(), request.requestedAt(), visit.now()),
                        "band", cards.band(request, visit.language()),
                        "asked", asked));
    }

    private String row(RecoveryAgent agent, AgentNames names, Visit visit) {
        return text(
                visit,
                CoordinatorLine.AGENTS_ROW,
                Map.of(
                        "agent", names.of(agent),
                        "unit", cards.unit(agent.unit()),
                        "standing", standing(agent, visit),
                        "talks", Integer.toString(agent.load().openTalks()),
                        "most", Integer.toString(mostTalks),
                        "training", training(agent, visit)));
    }

    private String standing(RecoveryAgent agent, Visit visit) {
        return switch (agent.member()) {
            case JOINING -> text(visit, CoordinatorLine.AGENTS_JOINING, Map.of());
            case SUSPENDED -> text(visit, CoordinatorLine.AGENTS_SUSPENDED, Map.of());
            case ACTIVE -> duty(agent, visit);
        };
    }

    private String duty(RecoveryAgent agent, Visit visit) {
        if (!isOn(agent, visit.now())) {
            return text(
                    visit,
                    agent.duty().paused() ? CoordinatorLine.AGENTS_PAUSED : CoordinatorLine.AGENTS_OFF,
                    Map.of());
        }
        var until = until(agent, visit.now())
                .map(end -> CLOCK.format(end.atZone(rotas.of(agent.unit()).zone())))
                .orElse("–");
        return text(visit, CoordinatorLine.AGENTS_ON, Map.of("until", until));
    }

    private boolean isOn(RecoveryAgent agent, Instant now) {
        return rotas.standing(agent, now).isOn();
    }

    private Optional<Instant> until(RecoveryAgent agent, Instant now) {
        var rota = rotas.of(agent.unit());
        return rotas.standing(agent, now) == Standing.BY_HAND
                ? agent.duty().onUntil()
                : agent.duty().effective(rota).endOfShift(now, rota);
    }

    private String training(RecoveryAgent agent, Visit visit) {
        return agent.skills()
                .trainedUntil()
                .map(last -> text(
                        visit,
                        agent.skills().trainedOn(rotas.of(agent.unit()).today(visit.now()))
                                ? CoordinatorLine.AGENTS_TRAINED
                                : CoordinatorLine.AGENTS_TRAINING_OVER,
                        Map.of("date", DATE.format(last))))
                .orElseGet(() -> text(visit, CoordinatorLine.AGENTS_TRAINING_UNKNOWN, Map.of()));
    }

    private String text(Visit visit, Phrase line, Map<String, String> values) {
        return phrases.text(visit.language(), line, values);
    }
}
