package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The new wording of an agent's line reaches whoever read the line, and nobody else. */
class AgentEditsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ProviderId MESSAGE = new ProviderId("41");

    private final BusyDesk desk = new BusyDesk();
    private final RecoveryAgent ayu = desk.talks.agent();
    private final Handoff first = desk.talks.begun(ayu, NOON);
    private final Letters letters = new Letters();

    @Test
    void reachesTheOneWhoReadTheLineMarked() {
        says(MESSAGE, "sampai ketmu");

        assertThat(edits(MESSAGE, "sampai ketemu")).isTrue();
        assertThat(heardBy(first.resident())).last().asString().contains("talk.edited{text=sampai ketemu}");
    }

    @Test
    void reachesNobodyWhenTheTalkIsOverHoweverManyOthersThereAre() {
        says(MESSAGE, "halo");
        desk.relay.end(first, ayu, true, NOON, new Letters());
        var second = desk.talks.begun(ayu, NOON.plusSeconds(1));

        assertThat(edits(MESSAGE, "halo lagi")).isFalse();
        assertThat(heardBy(second.resident())).isEmpty();
    }

    @Test
    void reachesNobodyWhenItIsForAnotherNow() {
        var second = desk.talks.begun(ayu, NOON.plusSeconds(1));
        says(MESSAGE, first.number() + ": halo");

        assertThat(edits(MESSAGE, second.number() + ": halo")).isFalse();
        assertThat(edits(MESSAGE, first.number() + ": halo lagi")).isTrue();
    }

    @Test
    void reachesNobodyWhenNobodyKnowsForWhomTheLineWas() {
        assertThat(edits(MESSAGE, "halo")).isFalse();
        assertThat(heardBy(first.resident())).isEmpty();
    }

    private void says(ProviderId id, String text) {
        var typed = new AgentLines.Typed(Said.words(text), Optional.of(id), Optional.empty(), Optional.empty());
        assertThat(desk.lines.said(ayu, typed, NOON, letters)).isTrue();
    }

    private boolean edits(ProviderId id, String text) {
        return desk.lines.edited(ayu, id, text, NOON, letters);
    }

    private List<String> heardBy(ConversationId chat) {
        return letters.written().stream()
                .filter(letter -> letter.lane().equals(chat))
                .map(OutboundMessage::utterance)
                .map(utterance -> utterance.text())
                .toList();
    }
}
