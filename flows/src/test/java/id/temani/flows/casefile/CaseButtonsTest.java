package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.Appointment;
import id.temani.casefile.AssessmentText;
import id.temani.casefile.CaseCards;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseState;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWord;
import id.temani.casefile.Entry;
import id.temani.casefile.InMemoryCases;
import id.temani.casefile.ServiceLine;
import id.temani.casefile.Spoken;
import id.temani.flows.Flows;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.InMemoryRoster;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The card of a case in every state, of every service, in every language: small enough for each channel, and nothing far away. */
class CaseButtonsTest {

    /** A list picker of WhatsApp has ten rows of at most 24 characters. */
    private static final int MOST_ROWS = 10;

    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_PAYLOAD = 64;

    /** What always fits an open case, whatever its state. */
    private static final Set<CaseWord> ALWAYS = EnumSet.of(
            CaseWord.AGENDA,
            CaseWord.PLAN,
            CaseWord.NOTE,
            CaseWord.SCALE,
            CaseWord.QUALITY,
            CaseWord.LETTER,
            CaseWord.RENEW,
            CaseWord.HAND_ON,
            CaseWord.END);

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final UnitId UNIT = new UnitId("contoh-barat");
    private static final Flows FLOWS = Flows.load();
    private static final CaseData DATA = FLOWS.caseData();

    private final AgentId agent = AgentId.random();
    private final InMemoryCases cases = new InMemoryCases();
    private final CaseText text =
            new CaseText(FLOWS.phrasebook(), DATA.words(), DATA.times(), FLOWS.units(), new InMemoryRoster());
    private final CaseCards cards = new CaseCards(
            text,
            cases.appointments(),
            cases.records(),
            DATA.plans(),
            new AssessmentText(cases.records(), DATA.assessment(), text));

    static Stream<Arguments> everyCase() {
        return EnumSet.complementOf(EnumSet.of(CaseState.CLOSED)).stream()
                .flatMap(state -> Stream.of(ServiceLine.values())
                        .flatMap(line -> Language.all().stream().map(language -> Arguments.of(state, line, language))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void noCardHasMoreThanAListOfWhatsAppHolds(CaseState state, ServiceLine line, Language language) {
        var file = standing(state, line);

        assertThat(Stream.of(cards.card(file, language, NOON), cards.more(file, language), agenda(file, language)))
                .allSatisfy(CaseButtonsTest::fitsEveryChannel);
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void everythingThatCanBeDoneIsTwoTapsAway(CaseState state, ServiceLine line, Language language) {
        var file = standing(state, line);
        var card = cards.card(file, language, NOON);

        var within = said(card.choices().stream()
                .flatMap(choice -> Stream.concat(Stream.of(choice), after(choice, file, language))));

        assertThat(within.keySet()).containsAll(ALWAYS).containsAll(fitting(state));
        assertThat(within.getOrDefault(CaseWord.BECOME, Set.of())).hasSameSizeAs(chosen(state));
        if (state.accompanied()) {
            assertThat(within.keySet()).contains(CaseWord.CAME, CaseWord.ABSENT, CaseWord.MOVE, CaseWord.CALL_OFF);
        }
    }

    /** What is done every week, and the next step, need one tap. */
    @ParameterizedTest
    @MethodSource("everyCase")
    void whatIsUsedMostIsOnTheCardItself(CaseState state, ServiceLine line, Language language) {
        var first = said(cards.card(standing(state, line), language, NOON).choices().stream());

        assertThat(first.keySet()).contains(CaseWord.AGENDA, CaseWord.NOTE, CaseWord.PLAN, CaseWord.MORE);
        assertThat(first.getOrDefault(CaseWord.BECOME, Set.of())).hasSameSizeAs(chosen(state));
    }

    private static void fitsEveryChannel(Utterance card) {
        assertThat(card.choices()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_ROWS);
        assertThat(card.choices())
                .extracting(Choice::label)
                .doesNotHaveDuplicates()
                .allSatisfy(label -> assertThat(label).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_ROW));
        assertThat(card.choices()).allSatisfy(choice -> {
            assertThat(choice.payload().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST_PAYLOAD);
            var spoken = Spoken.of(choice.payload()).orElseThrow();
            assertThat(DATA.words().read(choice.typed().orElseThrow(), CaseWord.Who.AGENT))
                    .contains(spoken);
        });
    }

    /** What the cards behind the first one offer. */
    private Stream<Choice> after(Choice tapped, CaseFile file, Language language) {
        return switch (Spoken.of(tapped.payload()).orElseThrow().word()) {
            case MORE -> cards.more(file, language).choices().stream();
            case AGENDA -> agenda(file, language).choices().stream();
            default -> Stream.of();
        };
    }

    /** With one appointment behind and one ahead, where there can be any. */
    private Utterance agenda(CaseFile file, Language language) {
        return cards.agenda(file, language, NOON);
    }

    private static Map<CaseWord, Set<String>> said(Stream<Choice> choices) {
        return choices.map(choice -> Spoken.of(choice.payload()).orElseThrow())
                .collect(Collectors.groupingBy(
                        Spoken::word,
                        () -> new EnumMap<>(CaseWord.class),
                        Collectors.mapping(Spoken::rest, Collectors.toSet())));
    }

    /** What an agent may decide without a result, a facility or a reason. */
    private static Set<CaseState> chosen(CaseState state) {
        var next = EnumSet.copyOf(state.next());
        next.removeAll(EnumSet.of(CaseState.ACCEPTED, CaseState.ASSESSED, CaseState.REFERRED, CaseState.CLOSED));
        return next;
    }

    private static Set<CaseWord> fitting(CaseState state) {
        var words = EnumSet.noneOf(CaseWord.class);
        if (state.accompanied()) {
            words.addAll(EnumSet.of(CaseWord.SESSION, CaseWord.RETURNED));
        }
        if (state.mayBecome(CaseState.ASSESSED)) {
            words.addAll(EnumSet.of(CaseWord.INTERVIEW, CaseWord.ASSESS));
        }
        if (state == CaseState.ASSESSED) {
            words.add(CaseWord.ASSESS);
        }
        if (state.mayBecome(CaseState.REFERRED)) {
            words.add(CaseWord.REFER);
        }
        if (state == CaseState.REFERRED) {
            words.addAll(EnumSet.of(CaseWord.ANSWERED, CaseWord.TAKE_BACK));
        }
        return words;
    }

    private CaseFile standing(CaseState state, ServiceLine line) {
        var whose = new CaseFile.Whose(
                new ConversationId(UUID.randomUUID()),
                new Alias("Melati Pagi", 999),
                Channel.WHATSAPP,
                Language.INDONESIAN);
        var care = new CaseFile.Care(UNIT, Optional.of(agent), line, Optional.empty());
        var file = CaseFile.requested(CaseId.random(), whose, care, NOON);
        for (var step : wayTo(state)) {
            file = file.becoming(step, Entry.By.AGENT, NOON);
        }
        cases.files().add(file);
        meeting(file, NOON.minus(Duration.ofDays(1)));
        meeting(file, NOON.plus(Duration.ofDays(1)));
        return file;
    }

    private void meeting(CaseFile file, Instant at) {
        cases.appointments()
                .add(Appointment.planned(
                        cases.appointments().nextNumber(),
                        Appointment.Kind.KIE,
                        UNIT,
                        agent,
                        at.atZone(ZoneId.of("Asia/Jakarta")),
                        List.of(file.id())));
    }

    /** The shortest way there from the request. */
    private static List<CaseState> wayTo(CaseState wanted) {
        var ways = new ArrayList<List<CaseState>>(List.of(List.of()));
        for (int at = 0; at < ways.size(); at++) {
            var way = ways.get(at);
            var here = way.isEmpty() ? CaseState.REQUESTED : way.getLast();
            if (here == wanted) {
                return way;
            }
            here.next().stream()
                    .filter(next -> next != CaseState.CLOSED && !way.contains(next))
                    .map(next -> Stream.concat(way.stream(), Stream.of(next)).toList())
                    .forEach(ways::add);
        }
        throw new IllegalStateException("No way leads to " + wanted);
    }
}
