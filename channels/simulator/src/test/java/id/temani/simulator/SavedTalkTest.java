package id.temani.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedTalkTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T02:41:00Z");

    @Test
    void looksLikeAGoldenConversation() {
        var choices = List.of(Choice.of("greeting:screening", "Mulai"), Choice.of("greeting:person", "Bicara"));
        var talk = new SavedTalk(List.of(
                person(new Content.Opened(""), MORNING),
                bot(new Utterance("Halo.\n\nMau mulai dari mana?", choices)),
                person(new Content.Text("saya takut"), MORNING),
                bot(Utterance.plain("Pelan-pelan saja.")),
                bot(Utterance.plain("Kami di sini.")),
                person(new Content.Tap("greeting:person", "Bicara"), MORNING),
                person(new Content.Unsupported(Content.Kind.VOICE), MORNING)));

        assertThat(talk.text()).isEqualTo("""
                        # Saved from the simulator. Say here what happens, in one line.
                        # the person opens the chat
                        < Halo.

                          Mau mulai dari mana?
                          [screening] Mulai
                          [person] Bicara

                        > saya takut
                        < Pelan-pelan saja.
                        < Kami di sini.

                        > [person]
                        # the person sends: voice
                        """);
    }

    @Test
    void showsThatMoreThanADayWentBy() {
        var talk = new SavedTalk(List.of(
                person(new Content.Text("halo"), MORNING),
                person(new Content.Text("lanjut"), MORNING.plus(Duration.ofHours(26)))));

        assertThat(talk.text()).contains("> halo\n\n> ... 26 h\n> lanjut\n");
    }

    private static Bubble bot(Utterance utterance) {
        return Bubble.ofBot("id", MORNING, utterance, false);
    }

    private static Bubble person(Content content, Instant at) {
        return Bubble.ofPerson("ref", at, content);
    }
}
