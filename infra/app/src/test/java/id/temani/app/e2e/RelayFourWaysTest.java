package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Telegram or WhatsApp on either side, two nodes in turn: every line arrives once, in order, without a number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(200)
class RelayFourWaysTest {

    private static final int LINES = 3;
    private static final Pattern LINE = Pattern.compile("baris (\\d+)");

    private RunningApp app;
    private RunningApp second;
    private People people;

    @BeforeAll
    void start(@TempDir Path keys) {
        app = RunningApp.start(keys);
        second = app.joined(keys);
        people = new People(app);
    }

    @AfterAll
    void stop() {
        second.close();
        app.close();
    }

    @Test
    void fromTelegramToTelegram() {
        talk(new TelegramPhone(app, 6_661_260_001L), new TelegramPhone(app, 6_661_260_002L));
    }

    @Test
    void fromTelegramToWhatsApp() {
        talk(new TelegramPhone(app, 6_661_260_003L), new WhatsAppPhone(app, "+628120026004"));
    }

    @Test
    void fromWhatsAppToTelegram() {
        talk(new WhatsAppPhone(app, "+628120026005"), new TelegramPhone(app, 6_661_260_006L));
    }

    @Test
    void fromWhatsAppToWhatsApp() {
        talk(new WhatsAppPhone(app, "+628120026007"), new WhatsAppPhone(app, "+628120026008"));
    }

    private void talk(Phone resident, Phone agent) {
        app.inTurn(false);
        people.agent(agent, "Ayu");
        people.waiting(resident);
        var number = agent.reads(People.OFFER);
        agent.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears("Ayu");
        app.inTurn(true);

        for (int line = 1; line <= LINES; line++) {
            resident.says("baris " + line);
            agent.hears("baris " + line).says("baris " + line);
        }
        resident.hears("baris " + LINES);
        // Quick ones, without waiting for an answer.
        IntStream.rangeClosed(LINES + 1, 2 * LINES).forEach(line -> resident.says("baris " + line));
        agent.hears("baris " + 2 * LINES);
        agent.says("TUTUP KASUS " + number).hears("sudah ditutup").says("SELESAI SHIFT");
        resident.hears("selesai");

        assertThat(linesOn(agent))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2 * LINES).boxed().toList());
        assertThat(linesOn(resident))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LINES).boxed().toList());
        assertThat(agent.shown()).noneMatch(text -> text.contains("0026") || text.contains("66612600"));
        assertThat(resident.shown()).noneMatch(text -> text.contains("0026") || text.contains("66612600"));
    }

    private static List<Integer> linesOn(Phone phone) {
        return phone.shown().stream()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
