package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.conversation.Vocabulary.ResidentWord;
import id.temani.flows.Flows;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.resident.Language;
import id.temani.safety.Danger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinedFlowEngineTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final Flows FLOWS = Flows.load();

    private final FlowEngine engine = FLOWS.engine();

    @ParameterizedTest
    @MethodSource("places")
    void everyWordIsAnsweredAtEveryStep(Position place) {
        for (var word : ResidentWord.values()) {
            var turn =
                    engine.advance(at(place, "none"), new Input.Said(word.name().replace('_', ' ')), NOW);

            assertThat(turn.understood()).as("%s at %s", word, place).isTrue();
            var quiet = word == ResidentWord.ULANG && turn.replies().isEmpty();
            assertThat(quiet || !turn.replies().isEmpty() || !turn.effects().isEmpty())
                    .as("%s at %s", word, place)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void dangerBreaksInAtEveryStepAndWhatWasGoingOnWaits(Position place) {
        for (var danger : Danger.values()) {
            var turn = engine.interrupt(at(place, "live"), danger, NOW);

            assertThat(turn.talk().position().orElseThrow().flow()).isEqualTo("safety");
            assertThat(turn.replies()).hasSize(1);
            assertThat(turn.talk().asideOpen()).as("%s at %s", danger, place).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatMakesNoSenseIsNeverAnException(Position place) {
        for (var text : List.of("", "xyzzy", "1", "99", "\u0000", "😀", "a".repeat(4096))) {
            engine.advance(at(place, "none"), new Input.Said(text), NOW);
            engine.advance(at(place, "live"), new Input.Said(text), NOW);
        }
        for (var payload :
                List.of("", ":", "x", "first-contact.greeting:start", "q1:cannabis", "safety.explicit:yes")) {
            engine.advance(at(place, "none"), new Input.Tapped(payload), NOW);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void inALiveTalkWordsThatAnswerNothingAreForTheOtherPerson(Position place) {
        var turn = engine.advance(at(place, "live"), new Input.Said("makasih ya udah nemenin"), NOW);

        if (!place.flow().equals("closed")
                && !(FLOWS.parts().flows().stream()
                                .filter(flow -> flow.flow().equals(place.flow()))
                                .findFirst()
                                .orElseThrow()
                                .step(place.step())
                        instanceof Step.Questionnaire)) {
            assertThat(turn.understood()).isFalse();
            assertThat(turn.replies()).isEmpty();
            assertThat(turn.effects()).isEmpty();
        }
    }

    @Test
    void anUnknownPositionStartsAnewKindly() {
        var turn = engine.advance(at(new Position("first-contact", 99, "gone"), "none"), new Input.Said("halo"), NOW);

        assertThat(turn.replies().getFirst().text()).startsWith("Maaf, layanan ini baru diperbarui");
        assertThat(turn.talk().position().orElseThrow().step()).startsWith("menu");
    }

    @Test
    void anUnknownPositionInALiveTalkChangesNothingForTheTwo() {
        var turn = engine.advance(at(new Position("old", 1, "gone"), "live"), new Input.Said("halo"), NOW);

        assertThat(turn.understood()).isFalse();
        assertThat(turn.replies()).isEmpty();
    }

    @Test
    void whoWouldRatherNotSayAfterAllHasSaidNothing() {
        var answered = at(new Position("returning", 1, "origin"), "none")
                .withFact(Facts.AFTERCARE_ORIGIN, "clinic")
                .withFact(Facts.AFTERCARE_HOPE, "group");

        var origin = engine.advance(answered, new Input.Said("lewati"), NOW).talk();
        var hope = engine.advance(origin, new Input.Said("lewati"), NOW).talk();

        assertThat(origin.facts()).doesNotContainKey(Facts.AFTERCARE_ORIGIN).containsKey(Facts.AFTERCARE_HOPE);
        assertThat(hope.facts()).doesNotContainKey(Facts.AFTERCARE_HOPE);
        assertThat(hope.position().orElseThrow().step()).isEqualTo("ready");
    }

    @Test
    void theFirstWordMayBeACommand() {
        var turn = engine.advance(Talk.unbegun(), new Input.Said("hapus"), NOW);

        assertThat(turn.talk().position()).contains(new Position("first-contact", 1, "anywhere.erase"));
    }

    @Test
    void anOldButtonChangesNothing() {
        var talk = engine.advance(Talk.unbegun(), new Input.Said("halo"), NOW).talk();

        var turn = engine.advance(talk, new Input.Tapped("first-contact.age:18-plus"), NOW);

        assertThat(turn.talk().position()).isEqualTo(talk.position());
        assertThat(turn.talk().facts()).isEqualTo(talk.facts());
        assertThat(turn.replies().getFirst().text()).startsWith("Tombol itu dari pertanyaan yang sudah lewat");
    }

    @Test
    void answersAreGoneAfterADayWhereverTheTalkStands() {
        var talk = new Talk(
                Language.INDONESIAN,
                Optional.of(new Position("first-contact", 1, "menu-open")),
                Optional.empty(),
                Map.of(Facts.AGE, "18-plus", Facts.DETAIL, "x"),
                Map.of("@instrument", "assist-3.1@1", "q1", "cannabis"),
                0,
                5,
                Optional.of(NOW.minus(Duration.ofHours(25))));

        var turn = engine.advance(talk, new Input.Said("halo"), NOW);

        assertThat(turn.talk().answers()).isEmpty();
        assertThat(turn.talk().facts()).doesNotContainKey(Facts.DETAIL);
        assertThat(turn.replies().getFirst().text()).startsWith("Sudah lebih dari 24 jam");
    }

    @Test
    void nothingOfAMinorIsKept() {
        var turn = engine.advance(
                at(new Position("first-contact", 1, "age"), "none"), new Input.Tapped("first-contact.age:13-17"), NOW);

        assertThat(turn.talk().position()).isEmpty();
        assertThat(turn.talk().facts()).isEmpty();
        assertThat(turn.talk().heardAt()).isEmpty();
    }

    @Test
    void theSameTalkAndInputGiveTheSameTurn() {
        var talk = at(new Position("first-contact", 1, "check"), "none");

        assertThat(engine.advance(talk, new Input.Said("ganja"), NOW))
                .isEqualTo(engine.advance(talk, new Input.Said("ganja"), NOW));
    }

    /** Every step at which a talk can rest. */
    static Stream<Position> places() {
        var places = new ArrayList<Position>();
        for (var flow : FLOWS.parts().flows()) {
            if (!flow.flow().equals("agent-joins")) {
                flow.steps().forEach((name, step) -> {
                    if (rests(step)) {
                        places.add(new Position(flow.flow(), flow.version(), name));
                    }
                });
            }
        }
        return places.stream()
                .filter(place -> !place.step().startsWith(FlowDefinition.ANYWHERE)
                        || place.flow().equals("first-contact"));
    }

    private static boolean rests(Step step) {
        return !step.arrival().ends()
                && (step instanceof Step.Question
                        || step instanceof Step.Questionnaire
                        || step instanceof Step.Silent
                        || step instanceof Step.FreeText);
    }

    private static Talk at(Position place, String request) {
        var closed = place.flow().equals("closed");
        var aside = closed || place.flow().equals("safety") || place.step().startsWith(FlowDefinition.ANYWHERE);
        var talk = new Talk(
                Language.INDONESIAN,
                Optional.of(place),
                aside ? Optional.of(new Position("first-contact", 1, "greeting")) : Optional.empty(),
                Map.of(Facts.CHANNEL, "telegram", Facts.REQUEST, request),
                Map.of(),
                0,
                1,
                Optional.of(NOW));
        return closed ? talk.closed() : talk;
    }
}
