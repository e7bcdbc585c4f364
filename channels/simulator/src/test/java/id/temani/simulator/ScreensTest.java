package id.temani.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ScreensTest {

    private final HandMovedClock machine = new HandMovedClock(Instant.parse("2026-11-22T02:41:00Z"));
    private final Screens screens = new Screens(machine::now);

    @Test
    void aScreenKeepsItsLastMessages() {
        var screen = screens.at(phone(1));

        for (int i = 0; i <= Screen.MOST_BUBBLES; i++) {
            screen.show(typed("ref-" + i));
        }

        assertThat(screen.bubbles()).hasSize(Screen.MOST_BUBBLES);
        assertThat(screen.bubbles().getFirst().id()).isEqualTo("ref-1");
    }

    @Test
    void thePhoneLeftAloneLongestMakesRoom() {
        for (int i = 0; i < Screens.MOST_PHONES; i++) {
            screens.at(phone(i)).show(typed("ref"));
        }
        screens.at(phone(0));

        screens.at(phone(Screens.MOST_PHONES));

        assertThat(screens.size()).isEqualTo(Screens.MOST_PHONES);
        assertThat(screens.find(phone(1))).isEmpty();
        assertThat(screens.find(phone(0))).isPresent();
    }

    @Test
    void anIdlePhoneIsForgotten() {
        screens.at(phone(1)).show(typed("ref"));
        machine.advance(Screens.IDLE.minus(Duration.ofMinutes(1)));
        screens.at(phone(2));
        machine.advance(Duration.ofMinutes(2));

        screens.at(phone(3));

        assertThat(screens.find(phone(1))).isEmpty();
        assertThat(screens.find(phone(2))).isPresent();
    }

    @Test
    void lookingAtAPhoneThatNobodyUsedMakesNone() {
        assertThat(screens.find(phone(1))).isEmpty();
        assertThat(screens.size()).isZero();
    }

    @Test
    void twoFingersAtOnceTapOneButton() throws Exception {
        var screen = screens.at(phone(1));
        var choices = List.of(Choice.of("q:yes", "Ya"), Choice.of("q:no", "Tidak"));
        screen.show(Bubble.ofBot("question", machine.now(), new Utterance("Setuju?", choices), false));

        List<Optional<Bubble.Button>> taps = new ArrayList<>();
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Bubble.Button>> yes = () -> screen.tap("question", "q:yes");
            Callable<Optional<Bubble.Button>> no = () -> screen.tap("question", "q:no");
            for (var tap : fingers.invokeAll(List.of(yes, no, yes, no))) {
                taps.add(tap.get());
            }
        }

        assertThat(taps.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void everyChangeIsToldOnceWithThePhone() {
        List<ChannelAddress> told = new ArrayList<>();
        screens.watch(told::add);

        screens.at(phone(1)).show(typed("ref"));
        screens.at(phone(2)).block(true);

        assertThat(told).containsExactly(phone(1), phone(2));
    }

    private Bubble typed(String ref) {
        return Bubble.ofPerson(ref, machine.now(), new Content.Text("halo"));
    }

    private static ChannelAddress phone(int number) {
        return new ChannelAddress(Channel.SIMULATOR, "phone-" + number);
    }
}
