package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Handoff;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final LiveTalks talks = new LiveTalks();
    private final Handoff one = talks.begun(NOON);
    private final Handoff other = talks.begun(NOON);
    private final List<Handoff> both = List.of(one, other);

    @Test
    void theOnlyTalkIsMeantWithoutAnyName() {
        assertThat(plain(List.of(one), "2", Optional.empty())).isEqualTo(new Addressee.Talk(one, "2"));
    }

    @Test
    void theQuotedMessageSaysForWhomALineIs() {
        assertThat(quoting(Optional.of(other.resident()), "halo")).isEqualTo(new Addressee.Talk(other, "halo"));
    }

    @Test
    void aQuotedMessageThatIsNobodysAnyMoreIsAskedAboutAlsoWithOneTalk() {
        var gone = Optional.of(new Addressee.Quoted(Optional.of(ConversationId.random())));
        var unknown = Optional.of(new Addressee.Quoted(Optional.empty()));

        assertThat(Addressee.of(List.of(one), "halo", gone, spokenIn(one, 1), NOON))
                .isEqualTo(new Addressee.Unclear());
        assertThat(Addressee.of(both, "halo", unknown, spokenIn(one, 1), NOON)).isEqualTo(new Addressee.Unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d: halo kak",
                "[%d] halo kak",
                "[Melati %d] halo kak",
                "melati %d: halo kak",
                "[ MELATI  %d ]: halo kak"
            })
    void aNameBeforeTheTextSaysItAndIsCutOff(String form) {
        var text = form.formatted(other.number());

        assertThat(plain(both, text, spokenIn(one, 0))).isEqualTo(new Addressee.Talk(other, "halo kak"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Sedap Malam %d] halo", "sedap  malam %d: halo", "[sedap malam %d]: halo"})
    void aNameMayHaveTwoWords(String form) {
        var two = talks.begun("Sedap Malam", NOON);

        assertThat(plain(List.of(one, two), form.formatted(two.number()), spokenIn(one, 0)))
                .isEqualTo(new Addressee.Talk(two, "halo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d halo kak", "%d", "%d hari lagi", "jam %d.00 ya"})
    void aNumberInALineIsChat(String form) {
        var text = form.formatted(other.number());

        assertThat(plain(both, text, spokenIn(one, 0))).isEqualTo(new Addressee.Talk(one, text));
    }

    @Test
    void somebodyElsesNameIsAskedAboutAndAnUnknownNumberIsChat() {
        assertThat(plain(both, "[Melati 999] halo", spokenIn(one, 0))).isEqualTo(new Addressee.Unclear());
        assertThat(plain(both, "mawar %d: halo".formatted(other.number()), spokenIn(one, 0)))
                .isEqualTo(new Addressee.Unclear());
        assertThat(plain(both, "999: halo", spokenIn(one, 0))).isEqualTo(new Addressee.Talk(one, "999: halo"));
    }

    @Test
    void quotingOneAndNamingAnotherSaysNothing() {
        assertThat(quoting(Optional.of(one.resident()), "%d: halo".formatted(other.number())))
                .isEqualTo(new Addressee.Unclear());
        assertThat(quoting(Optional.of(other.resident()), "%d: halo".formatted(other.number())))
                .isEqualTo(new Addressee.Talk(other, "halo"));
    }

    @Test
    void theTalkSpokenInJustNowIsMeantForFiveMinutes() {
        assertThat(plain(both, "halo", spokenIn(one, 299))).isEqualTo(new Addressee.Talk(one, "halo"));
        assertThat(plain(both, "halo", spokenIn(one, 300))).isEqualTo(new Addressee.Unclear());
        assertThat(plain(both, "halo", Optional.empty())).isEqualTo(new Addressee.Unclear());
        assertThat(plain(both, "halo", spokenIn(talks.begun(NOON), 1))).isEqualTo(new Addressee.Unclear());
    }

    private Addressee plain(List<Handoff> live, String text, Optional<ActiveTalk> active) {
        return Addressee.of(live, text, Optional.empty(), active, NOON);
    }

    private Addressee quoting(Optional<ConversationId> owner, String text) {
        return Addressee.of(both, text, Optional.of(new Addressee.Quoted(owner)), spokenIn(one, 0), NOON);
    }

    private static Optional<ActiveTalk> spokenIn(Handoff talk, int secondsAgo) {
        return Optional.of(new ActiveTalk(talk.id(), NOON.minus(Duration.ofSeconds(secondsAgo))));
    }
}
