package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link ActiveTalks} must do. Each implementation runs all of it. */
public abstract class ActiveTalksContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract ActiveTalks talks();

    protected abstract AgentId agent();

    /** A talk that exists. */
    protected abstract HandoffId talk();

    @Test
    void keepsTheLatestOfEachAgent() {
        var ayu = agent();
        var joko = agent();
        var latest = new ActiveTalk(talk(), NOON.plusSeconds(5));
        var other = new ActiveTalk(talk(), NOON);
        talks().keep(ayu, new ActiveTalk(talk(), NOON));
        talks().keep(joko, other);

        talks().keep(ayu, latest);

        assertThat(talks().of(ayu)).contains(latest);
        assertThat(talks().of(joko)).contains(other);
        assertThat(talks().of(agent())).isEmpty();
    }
}
