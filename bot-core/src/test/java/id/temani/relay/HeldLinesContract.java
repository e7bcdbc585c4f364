package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.PhotoRef;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link HeldLines} must do. Each implementation runs all of it. */
public abstract class HeldLinesContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract HeldLines lines();

    protected abstract Handoffs handoffs();

    /** A live talk with an agent of its own. */
    protected abstract Handoff live();

    /** The chat of that talk's agent. */
    protected abstract ConversationId chatOfAgent(Handoff live);

    /** Gives the talk to another agent. */
    protected abstract Handoff passedOn(Handoff live);

    @Test
    void keepsALineAsItWasWritten() {
        var photo = new PhotoRef(Channel.TELEGRAM, "a-place");
        var live = live();
        var line = new HeldLine(
                UUID.randomUUID(), live.id(), live.resident(), live.resident(), Said.photo(photo, "WA aku 0812"), NOON);

        assertThat(lines().hold(line)).isFalse();

        assertThat(lines().find(line.id())).contains(line);
        assertThat(lines().latestOf(line.writer())).contains(line);
    }

    @Test
    void keepsOneOfEachWriterAndTalk() {
        var live = live();
        var first = ofResident(live, "satu", NOON);
        var second = ofResident(live, "dua", NOON.plusSeconds(1));
        var agents = new HeldLine(
                UUID.randomUUID(),
                live.id(),
                live.resident(),
                chatOfAgent(live),
                Said.words("tiga"),
                NOON.plusSeconds(2));
        lines().hold(first);
        lines().hold(agents);

        assertThat(lines().hold(second)).isTrue();

        assertThat(lines().find(first.id())).isEmpty();
        assertThat(lines().latestOf(live.resident())).contains(second);
        assertThat(lines().latestOf(agents.writer())).contains(agents);
    }

    @Test
    void givesALineToTheFirstWhoTakesItAway() {
        var line = ofResident(live(), "halo", NOON);
        lines().hold(line);

        assertThat(lines().remove(line.id())).isTrue();
        assertThat(lines().remove(line.id())).isFalse();
        assertThat(lines().find(line.id())).isEmpty();
    }

    @Test
    void losesTheLineWithTheTalk() {
        var live = live();
        var line = ofResident(live, "halo", NOON);
        lines().hold(line);

        handoffs().save(live.ended(NOON));

        assertThat(lines().find(line.id())).isEmpty();
        assertThat(lines().latestOf(live.resident())).isEmpty();
    }

    @Test
    void losesTheLineWhenTheTalkGoesToSomebodyElse() {
        var live = live();
        var line = ofResident(live, "halo", NOON);
        lines().hold(line);

        passedOn(live);

        assertThat(lines().find(line.id())).isEmpty();
    }

    @Test
    void keepsTheLineWhileTheTalkGoesOn() {
        var live = live();
        var line = ofResident(live, "halo", NOON);
        lines().hold(line);

        handoffs().save(live.sharing("Ganja: sedang"));

        assertThat(lines().find(line.id())).contains(line);
    }

    @Test
    void forgetsWhatIsOld() {
        var old = ofResident(live(), "lama", NOON);
        var fresh = ofResident(live(), "baru", NOON.plusSeconds(60));
        lines().hold(old);
        lines().hold(fresh);

        lines().forgetHeldBefore(NOON.plusSeconds(1));

        assertThat(lines().find(old.id())).isEmpty();
        assertThat(lines().find(fresh.id())).contains(fresh);
    }

    private static HeldLine ofResident(Handoff live, String text, Instant at) {
        return new HeldLine(UUID.randomUUID(), live.id(), live.resident(), live.resident(), Said.words(text), at);
    }
}
