package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.delivery.PhotoRef;
import id.temani.later.InMemoryLater;
import id.temani.later.Later;
import id.temani.relay.PhotoDesk.Outcome;
import id.temani.resident.Channel;
import id.temani.wording.Enclosure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Photos of a talk, and what is written around them. */
class PhotoDeskTest extends RelayScene {

    private static final Outcome CLEAN = new Outcome.Clean(new Enclosure("foto", Enclosure.Kind.JPEG, new byte[] {1}));

    private final PhotoDesk photos = new PhotoDesk(talks.handoffs(), talks.roster(), crossing, phrases);

    @Test
    void wordsWaitBehindThePhotoThatWasSentBeforeThem() {
        assertThat(shows("ini")).isEmpty();
        assertThat(residentSays("sudah?")).isEmpty();
        assertThat(agentSays("sebentar")).containsExactly(relayed(sari, "sebentar"));

        assertThat(settled(CLEAN)).containsExactly(relayed(ayu, "ini") + " +photo", relayed(ayu, "sudah?"));
        assertThat(residentSays("lagi")).containsExactly(relayed(ayu, "lagi"));
    }

    @Test
    void isTriedFourTimesWithinAMinuteThenItsSenderIsToldAndTheWordsPass() {
        shows("ini");
        residentSays("sudah?");
        assertThat(later.due(now)).extracting(InMemoryLater.Scheduled::wake).contains(Later.Wake.PHOTO_DUE);

        for (var pause : List.of(3, 10, 30)) {
            assertThat(settled(new Outcome.NotNow())).isEmpty();
            assertThat(later.due(now.plusSeconds(pause - 1)))
                    .extracting(InMemoryLater.Scheduled::wake)
                    .doesNotContain(Later.Wake.PHOTO_DUE);
            now = now.plusSeconds(pause);
            assertThat(later.due(now)).extracting(InMemoryLater.Scheduled::wake).contains(Later.Wake.PHOTO_DUE);
        }

        assertThat(settled(new Outcome.NotNow()))
                .containsExactly(relayed(ayu, "ini"), told(sari, "talk.photo-lost"), relayed(ayu, "sudah?"));
    }

    @Test
    void whatIsNoPhotoIsRefusedAndItsWordsPass() {
        shows("");

        assertThat(settled(new Outcome.Refused())).containsExactly(told(sari, "talk.photo-refused"));
    }

    @Test
    void waitsForTheAnswerAboutItsWords() {
        assertThat(shows("WA 081234567")).containsExactly(told(sari, "hold.number"));
        assertThat(next()).isEmpty();

        assertThat(answered(sari, "kirim")).isEmpty();

        assertThat(settled(CLEAN)).containsExactly(relayed(ayu, "WA 081234567") + " +photo");
    }

    @Test
    void goesWithWordsThatAreTakenBackOrDropped() {
        shows("WA 081234567");
        answered(sari, "batal");
        shows("bandar");

        assertThat(next()).isEmpty();
    }

    @Test
    void leavesTheWordsWhenTheTalkEnds() {
        shows("ini");
        residentSays("sudah?");
        var due = next().orElseThrow();
        var letters = new Letters();

        relay.end(live, talks.agentOf(live), true, now, letters);

        assertThat(heard(letters))
                .startsWith(relayed(ayu, "ini"), told(sari, "talk.photo-lost"), relayed(ayu, "sudah?"));
        assertThat(photos.due(due)).isEmpty();
    }

    @Test
    void dangerWaitsForNoPhoto() {
        shows("ini");
        var letters = new Letters();

        relay.dangerFromResident(live, "tolong", now, letters);

        assertThat(heard(letters)).containsExactly(relayed(ayu, "tolong"));
    }

    @Test
    void keepsEveryOrderOfWordsAndPhotos() {
        var random = new Random(28);
        for (var talk = 0; talk < 300; talk++) {
            var sent = new ArrayList<String>();
            var heard = new ArrayList<String>();
            for (var step = 0; step < 30; step++) {
                var roll = random.nextInt(4);
                var text = "line-%c%c".formatted('a' + step % 26, 'a' + talk % 26);
                if (roll == 0) {
                    sent.add(text);
                    heard.addAll(shows(text));
                } else if (roll == 1) {
                    sent.add(text);
                    heard.addAll(residentSays(text));
                } else if (next().isPresent()) {
                    heard.addAll(settled(random.nextInt(3) == 0 ? new Outcome.NotNow() : CLEAN));
                }
            }
            while (next().isPresent()) {
                heard.addAll(settled(CLEAN));
            }
            assertThat(heard.stream().filter(line -> line.startsWith("relayed")))
                    .extracting(line -> line.replaceAll(".* (line-..).*", "$1"))
                    .containsExactlyElementsOf(sent);
        }
    }

    private List<String> shows(String caption) {
        var letters = new Letters();
        relay.fromResident(live, Said.photo(new PhotoRef(Channel.TELEGRAM, "there"), caption), now, letters);
        return heard(letters);
    }

    /** The photo that is to be fetched. */
    private Optional<UUID> next() {
        return waiting.first(live.id(), sari)
                .map(WaitingLine::id)
                .filter(id -> photos.due(id).isPresent());
    }

    private List<String> settled(Outcome outcome) {
        var letters = new Letters();
        photos.settle(next().orElseThrow(), outcome, now, letters);
        now = now.plus(Duration.ofMillis(1));
        var withPhotos = letters.written().stream()
                .map(letter -> letter.utterance().enclosure().isPresent() ? " +photo" : "")
                .toList();
        var heard = heard(letters);
        return IntStream.range(0, heard.size())
                .mapToObj(index -> heard.get(index) + withPhotos.get(index))
                .toList();
    }
}
