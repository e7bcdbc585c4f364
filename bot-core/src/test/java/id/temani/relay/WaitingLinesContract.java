package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.PhotoRef;
import id.temani.handoff.Handoff;
import id.temani.resident.Channel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link WaitingLines} must do. Each implementation runs all of it. */
public abstract class WaitingLinesContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract WaitingLines lines();

    protected abstract Handoff live();

    @Test
    void keepsWhatEachWriterSentInItsOrder() {
        var talk = live();
        var photo = line(talk, Said.photo(new PhotoRef(Channel.WHATSAPP, "there"), "ini"), NOON);
        var words = line(talk, Said.words("sudah?"), NOON);
        lines().add(photo);
        lines().add(words);
        lines().add(line(live(), Said.words("lain"), NOON));

        assertThat(lines().first(talk.id(), talk.resident())).contains(photo);
        assertThat(lines().find(words.id())).contains(words);
        assertThat(lines().remove(photo.id())).isTrue();
        assertThat(lines().remove(photo.id())).isFalse();
        assertThat(lines().first(talk.id(), talk.resident())).contains(words);
    }

    @Test
    void countsTries() {
        var talk = live();
        var photo = line(talk, Said.photo(new PhotoRef(Channel.TELEGRAM, "there"), ""), NOON);
        lines().add(photo);

        lines().tried(photo.id());
        lines().tried(photo.id());

        assertThat(lines().find(photo.id()).orElseThrow().tries()).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsOld() {
        var talk = live();
        var old = line(talk, Said.words("lama"), NOON.minusSeconds(1));
        var fresh = line(talk, Said.words("baru"), NOON);
        lines().add(old);
        lines().add(fresh);

        assertThat(lines().forgetSentBefore(NOON)).isEqualTo(1);

        assertThat(lines().find(old.id())).isEmpty();
        assertThat(lines().find(fresh.id())).contains(fresh);
    }

    protected static WaitingLine line(Handoff talk, Said said, Instant since) {
        return new WaitingLine(UUID.randomUUID(), talk.id(), talk.resident(), talk.resident(), said, 0, since);
    }
}
