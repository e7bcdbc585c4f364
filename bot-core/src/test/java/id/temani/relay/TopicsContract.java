package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.ProviderId;
import id.temani.handoff.Handoff;
import id.temani.relay.Topics.Over;
import id.temani.relay.Topics.Place;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Topics} must do. Each implementation runs all of it. */
public abstract class TopicsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ProviderId TOPIC = new ProviderId("7");

    protected abstract Topics topics();

    /** A live talk with an agent of its own. */
    protected abstract Handoff live();

    /** The chat of its agent. */
    protected abstract ConversationId chatOf(Handoff live);

    protected abstract void save(Handoff changed);

    /** With somebody else. */
    protected abstract Handoff passedOn(Handoff live);

    @Test
    void onlyTheAgentOfALiveTalkGetsATopicNamedAfterIt() {
        var talk = live();
        var other = live();

        assertThat(place(talk))
                .isEqualTo(new Place.Wanted(talk.id(), talk.alias().toString()));
        assertThat(topics().of(chatOf(other), talk.resident())).isEqualTo(new Place.Outside());
        assertThat(topics().of(talk.resident(), talk.resident())).isEqualTo(new Place.Outside());
    }

    @Test
    void messagesOfATalkGoIntoItsTopicAndWordsComeOutOfIt() {
        var talk = live();
        topics().opened(chatOf(talk), talk.id(), TOPIC, NOON);

        assertThat(place(talk)).isEqualTo(new Place.Within(TOPIC));
        assertThat(topics().talkIn(chatOf(talk), TOPIC)).contains(talk.id());
        assertThat(topics().talkIn(chatOf(live()), TOPIC)).isEmpty();
        assertThat(topics().talkIn(chatOf(talk), new ProviderId("8"))).isEmpty();
        assertThat(topics().over(NOON, 10)).isEmpty();
    }

    @Test
    void aTopicIsOverWhenItsTalkIsClosed() {
        var talk = live();
        topics().opened(chatOf(talk), talk.id(), TOPIC, NOON);
        save(talk.ended(NOON));

        assertThat(place(talk)).isEqualTo(new Place.Outside());
        assertThat(topics().over(NOON, 10)).containsExactly(new Over(chatOf(talk), TOPIC, 1));
    }

    @Test
    void aTopicIsOverWhenSomebodyElseGoesOn() {
        var talk = live();
        var chat = chatOf(talk);
        topics().opened(chat, talk.id(), TOPIC, NOON);
        var next = passedOn(talk);

        assertThat(topics().of(chat, talk.resident())).isEqualTo(new Place.Outside());
        assertThat(topics().of(chatOf(next), talk.resident())).isInstanceOf(Place.Wanted.class);
        assertThat(topics().over(NOON, 10)).containsExactly(new Over(chat, TOPIC, 1));
    }

    @Test
    void isHandedOutLaterAndLaterUntilItIsForgotten() {
        var talk = live();
        topics().opened(chatOf(talk), talk.id(), TOPIC, NOON);
        save(talk.ended(NOON));

        assertThat(topics().over(NOON, 10)).hasSize(1);
        assertThat(topics().over(NOON.plusSeconds(59), 10)).isEmpty();
        assertThat(topics().over(NOON.plusSeconds(60), 10)).containsExactly(new Over(chatOf(talk), TOPIC, 2));
        assertThat(topics().over(NOON.plusSeconds(299), 10)).isEmpty();
        assertThat(topics().over(NOON.plus(Duration.ofDays(1)), 10)).hasSize(1);
        topics().forget(chatOf(talk), TOPIC);
        assertThat(topics().over(NOON.plus(Duration.ofDays(9)), 10)).isEmpty();
    }

    @Test
    void aLostTopicIsNobodysAndIsDeleted() {
        var talk = live();
        topics().opened(chatOf(talk), talk.id(), TOPIC, NOON);
        topics().lost(chatOf(talk), TOPIC, NOON);

        assertThat(place(talk)).isInstanceOf(Place.Wanted.class);
        assertThat(topics().talkIn(chatOf(talk), TOPIC)).isEmpty();
        assertThat(topics().over(NOON, 10)).containsExactly(new Over(chatOf(talk), TOPIC, 1));
    }

    private Place place(Handoff talk) {
        return topics().of(chatOf(talk), talk.resident());
    }
}
