package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.Letters;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.ProviderId;
import id.temani.handoff.Attention;
import id.temani.handoff.Handoff;
import id.temani.handoff.InMemorySilences;
import id.temani.handoff.RecoveryAgent;
import id.temani.later.InMemoryLater;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.wording.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The question for whom a line is: cases 2 and 3 stand at places 1 and 2 of the list, and place 3 is nobody. */
class AgentLinesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final ProviderId TOPIC = new ProviderId("7");
    private static final PhotoRef PHOTO = new PhotoRef(Channel.TELEGRAM, "there");

    private final InMemoryLeavingLines departing = new InMemoryLeavingLines();
    private final LiveTalks talks = new LiveTalks();
    private final InMemoryTopics topics = new InMemoryTopics(talks.handoffs(), talks.roster());
    private final InMemoryLater later = new InMemoryLater();
    private final Keys keys = new Keys();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final HoldDesk holds = new HoldDesk(
            new InMemoryHeldLines(talks.handoffs()),
            talks.handoffs(),
            line -> new Findings(List.of(), false),
            text -> Optional.empty(),
            later,
            keys);
    private final Attention attention = new Attention(new InMemorySilences(), later);
    private final InMemoryWaitingLines waiting = new InMemoryWaitingLines();
    private final PhotoQueue queue = new PhotoQueue(waiting, later, unit -> true);
    private final Crossing crossing = new Crossing(outbox, attention, queue, keys);
    private final RelayDesk relay = new RelayDesk(
            talks.handoffs(), talks.roster(), crossing, attention, holds, new Departures(departing, later, keys), keys);
    private final AgentLines lines = new AgentLines(
            talks.handoffs(),
            outbox,
            relay,
            new InMemoryActiveTalks(),
            new InMemoryLooseLines(),
            new InMemorySpokenLines(),
            topics,
            later,
            keys);

    private final int skipped = talks.handoffs().nextNumber();
    private final RecoveryAgent ayu = talks.agent();
    private final Handoff second = talks.begun(ayu, NOON);
    private final Handoff third = talks.begun(ayu, NOON.plusSeconds(1));

    @Test
    void aDigitThatCouldBePlaceOrCaseIsNoAnswer() {
        assertThat(List.of(skipped, second.number(), third.number())).containsExactly(1, 2, 3);
        says("halo");

        assertThat(answers("2")).isEmpty();
        assertThat(answers("3")).isEmpty();
        assertThat(answers("1")).containsExactly(second.resident());
    }

    @Test
    void aNameIsAnAnswer() {
        says("halo");

        assertThat(answers(third.alias().toString().toLowerCase(Locale.ROOT))).containsExactly(third.resident());
    }

    @Test
    void anAnswerMeansTheListAsItWasShown() {
        says("halo");
        relay.end(second, ayu, true, NOON, new Letters());

        assertThat(answers("1")).containsExactly(ayu.chat());
    }

    @Test
    void aNameAloneUnderAPhotoIsForThePhoto() {
        shows(third.alias().toString());
        shows("[" + second.number() + "]");
        shows(third.number() + ": lihat");

        assertThat(leaving(third)).containsExactly(Said.photo(PHOTO, ""), Said.photo(PHOTO, "lihat"));
        assertThat(leaving(second)).containsExactly(Said.photo(PHOTO, ""));
    }

    @Test
    void aPhotoForNobodyKnownWaitsWithTheWholeAlbum() {
        shows("Awan Teduh 99");
        shows("");
        shows("ini juga");

        answers(third.alias().toString());

        var sent = new ArrayList<Said>();
        for (var line = waiting.first(third.id(), ayu.chat());
                line.isPresent();
                line = waiting.first(third.id(), ayu.chat())) {
            sent.add(line.get().said());
            waiting.remove(line.get().id());
        }
        assertThat(sent)
                .containsExactly(
                        Said.photo(PHOTO, "Awan Teduh 99\nini juga"), Said.photo(PHOTO, ""), Said.photo(PHOTO, ""));
    }

    @Test
    void wordsInATopicGoAtOnceToItsTalkWhoeverWasSpokenToLast() {
        topics.opened(ayu.chat(), second.id(), TOPIC, NOON);
        lines.chooses(ayu, third, NOON);

        assertThat(inTopic("halo")).containsExactly(second.resident());
        assertThat(inTopic(third.number() + ": halo")).containsExactly(ayu.chat());
    }

    @Test
    void wordsInATopicOfNobodyAreAskedAboutAlsoWithOneTalk() {
        topics.opened(ayu.chat(), second.id(), TOPIC, NOON);
        relay.end(second, ayu, true, NOON, new Letters());

        assertThat(inTopic("halo")).containsExactly(ayu.chat());
        assertThat(lines.isAsked(ayu, NOON)).isTrue();
    }

    /** Who hears something at once. */
    private List<ConversationId> inTopic(String text) {
        var letters = new Letters();
        lines.said(
                ayu,
                new AgentLines.Typed(Said.words(text), Optional.empty(), Optional.empty(), Optional.of(TOPIC)),
                NOON,
                letters);
        return letters.written().stream().map(OutboundMessage::lane).toList();
    }

    private void shows(String caption) {
        var typed =
                new AgentLines.Typed(Said.photo(PHOTO, caption), Optional.empty(), Optional.empty(), Optional.empty());
        lines.said(ayu, typed, NOON, new Letters());
    }

    /** What is on its way to this talk. */
    private List<Said> leaving(Handoff talk) {
        return departing.takeDue(talk.id(), NOON.plusSeconds(60)).stream()
                .map(LeavingLine::said)
                .toList();
    }

    private void says(String text) {
        lines.said(ayu, new AgentLines.Typed(text, Optional.empty()), NOON, new Letters());
    }

    /** Who hears something because of this answer. */
    private List<ConversationId> answers(String text) {
        var letters = new Letters();
        lines.answered(ayu, text, NOON, letters);
        return letters.written().stream().map(OutboundMessage::lane).toList();
    }
}
