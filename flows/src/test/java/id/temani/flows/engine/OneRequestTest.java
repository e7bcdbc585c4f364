package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Effect;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.flows.Flows;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever waits for a person, or talks with one, is not asked for everything again by a button that offers a person. */
class OneRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final List<Position> BEGINNINGS = List.of(
            new Position("ask-person", 1, "age"),
            new Position("ask-person", 1, "consent"),
            new Position("ask-person", 1, "consent-long"));

    private final FlowEngine engine = Flows.load().engine();

    @ParameterizedTest
    @MethodSource("id.temani.flows.engine.DefinedFlowEngineTest#places")
    void noButtonElsewhereAsksForASecondPerson(Position place) {
        if (place.flow().equals("ask-person")) {
            return;
        }
        for (var request : List.of("waiting", "live")) {
            var asked = engine.advance(at(place, request), new Input.Said("ULANG"), NOW);
            for (var choice : asked.replies().stream()
                    .flatMap(reply -> reply.choices().stream())
                    .map(Choice::payload)
                    .toList()) {
                var turn = engine.advance(asked.talk(), new Input.Tapped(choice), NOW);

                assertThat(turn.talk().position().orElse(place))
                        .as("%s while %s", choice, request)
                        .isNotIn(BEGINNINGS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-in/offer:talk", "safety/still-here:person", "education/declined:person"})
    void whoWaitsIsToldThatTheyDo(String button) {
        var flow = button.substring(0, button.indexOf('/'));
        var step = button.substring(button.indexOf('/') + 1, button.indexOf(':'));
        var tapped = new Input.Tapped(button.replace('/', '.'));

        var turn = engine.advance(at(new Position(flow, 1, step), "waiting"), tapped, NOW);

        assertThat(turn.talk().position()).contains(new Position("ask-person", 1, "waiting-with-check"));
        assertThat(turn.effects()).doesNotContain(Effect.REQUEST_PERSON);
        assertThat(turn.replies()).hasSize(1);
    }

    private static Talk at(Position place, String request) {
        var aside = place.flow().equals("safety") || place.step().startsWith("anywhere.");
        return new Talk(
                Language.INDONESIAN,
                Optional.of(place),
                aside ? Optional.of(new Position("first-contact", 1, "greeting")) : Optional.empty(),
                Map.of(Facts.CHANNEL, "telegram", Facts.REQUEST, request, Facts.AGE, "18-plus"),
                Map.of(),
                0,
                1,
                Optional.of(NOW));
    }
}
