package id.temani.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import id.temani.wording.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a real browser, with a desk that answers from samples. */
@SpringBootTest(
        classes = SimulatorAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"temani.simulator.enabled=true", "server.address=127.0.0.1"})
@EnabledIf("id.temani.simulator.Chromium#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorBrowserTest {

    @Autowired
    EchoDesk desk;

    @Autowired
    HandMovedClock clock;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private SimulatorPage page;

    @BeforeAll
    void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stopTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openThePage() {
        page = SimulatorPage.open(chromium.browser(), address());
    }

    @AfterEach
    void closeThePage() {
        desk.goDown(false);
        page.close();
    }

    @Test
    void aTalkGoesOnByTappingAndByTyping() {
        var resident = page.phone("Warga");

        resident.write("halo").isOffered("Mulai").hasDelivered();
        resident.tap("Mulai").readsLast("Ini untuk siapa?");
        resident.write("diri").readsLast("Umurmu?");
        resident.tap("18 atau lebih").readsLast("Sebelum mulai");

        assertThat(resident.messages()).contains("halo", "Mulai", "diri", "18 atau lebih");
        assertThat(resident.preview()).isEqualTo("Sebelum mulai: • Kami tidak minta nama, NIK, atau alamat. •…");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void aTappedButtonIsMarkedAndNoneOfItsRowCanBeTappedAgain() {
        var resident = page.phone("Warga").write("halo").isOffered("Mulai").tap("Mulai");

        resident.readsLast("Ini untuk siapa?");

        var answered = resident.place().locator(".choices").first().locator("button");
        assertThat(answered).hasCount(3);
        for (var button : answered.all()) {
            assertThat(button).isDisabled();
        }
        assertThat(answered.first()).hasClass("choice chosen");
    }

    @Test
    void phonesTalkSideBySideAndDoNotSeeEachOther() {
        var resident = page.phone("Warga");
        var agent = page.phone("Pendamping");

        resident.write("hanya di sini");
        agent.write("siap");

        resident.reads("Kamu menulis: hanya di sini");
        agent.isOffered("Ambil");
        assertThat(agent.messages()).noneMatch(text -> text.contains("hanya di sini"));
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        var keyboard = page.page().keyboard();
        page.page().locator("#language").focus();
        keyboard.press("Tab");
        keyboard.press("Enter");
        keyboard.type("halo");
        keyboard.press("Enter");
        var resident = page.phone("Warga").isOffered("Mulai");

        keyboard.press("ArrowUp");
        keyboard.press("ArrowDown");
        keyboard.press("ArrowUp");
        keyboard.press("Enter");
        resident.readsLast("Ini untuk siapa?");
        assertThat(resident.textBox()).isFocused();

        keyboard.press("Shift+Tab");
        keyboard.press("Enter");
        keyboard.press("Enter");
        resident.readsLast("pesan suara belum bisa kami baca");
        assertThat(outlineOfFocus()).isNotEqualTo("none");
    }

    @Test
    void onASmallScreenThePhonesAreTabs() {
        var small = new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true);
        try (var narrow = SimulatorPage.open(chromium.browser(), address(), small)) {
            narrow.phone("Warga").write("halo").isOffered("Mulai");
            assertThat(narrow.phone("Pendamping").place()).not().isInViewport();

            narrow.press("Pendamping");

            assertThat(narrow.phone("Pendamping").textBox()).isInViewport();
            assertThat(narrow.phone("Warga").place()).not().isInViewport();
            narrow.phone("Pendamping").write("siap").isOffered("Ambil");
            assertThat(overflow(narrow)).isZero();
            assertThat(tooSmall(narrow)).isEmpty();
            assertThat(narrow.complaints()).isEmpty();
        }
    }

    @Test
    void aMessageForAnotherTabIsCountedThere() {
        var small = new Browser.NewContextOptions().setViewportSize(360, 740);
        try (var narrow = SimulatorPage.open(chromium.browser(), address(), small)) {
            narrow.phone("Warga").write("halo").isOffered("Mulai");
            narrow.press("Pendamping");
            assertThat(narrow.phone("Pendamping").textBox()).isInViewport();
            var warga = desk.received().getLast().from();

            desk.say(warga, Utterance.plain("Ada kabar."));

            assertThat(narrow.page().getByRole(AriaRole.BUTTON, named("Warga, 1 pesan baru")))
                    .isVisible();
        }
    }

    @Test
    void aMessageArrivesWithoutAnybodyAskingForIt() {
        page.phone("Keluarga").write("halo").isOffered("Mulai");
        var family = desk.received().getLast().from();

        desk.say(family, Utterance.plain("Kabar dari jauh."));

        page.phone("Keluarga").readsLast("Kabar dari jauh.");
        assertThat(page.page().locator("#live")).hasText("tersambung");
    }

    @Test
    void withoutTheStreamThePageAsksEveryFewSeconds() {
        page.page().route("**/simulator/events*", Route::abort);
        page.page().reload();
        page.phone("Keluarga").write("halo").isOffered("Mulai");
        assertThat(page.page().locator("#live")).hasText("diperbarui tiap 3 detik");

        desk.say(desk.received().getLast().from(), Utterance.plain("Kabar dari jauh."));

        page.phone("Keluarga").readsLast("Kabar dari jauh.");
    }

    @Test
    void phonesAndTheirTalksAreThereAfterReloading() {
        page.addPhone("Warga dua").write("halo").isOffered("Mulai");

        page.page().reload();

        page.phone("Warga dua").isOffered("Mulai");
        page.phone("Warga dua").choose("Buang telepon ini");
        page.press("Ya, buang");
        assertThat(page.page().locator(".phone-place")).hasCount(3);
    }

    @Test
    void theClockIsMovedForwardAndMessagesCarryItsTime() {
        var before = clock.now();
        page.moveClock("+1 jam");
        page.phone("Warga").write("halo").isOffered("Mulai");

        assertThat(clock.now()).isEqualTo(before.plus(Duration.ofHours(1)));
        assertThat(page.phone("Warga").place().locator(".bubble.bot .meta").last())
                .hasText(page.clock().replaceAll(".* (\\d\\d\\.\\d\\d) WIB", "$1"));
    }

    @Test
    void aBlockedBotAndADuplicateShowWhatAPersonWouldSee() {
        var resident = page.phone("Warga").write("halo").isOffered("Mulai");

        resident.choose("Kirim pesan terakhir dua kali");
        assertThat(resident.place().getByText("Pesan yang sama tiba dua kali.")).isVisible();
        resident.choose("Blokir bot");
        assertThat(resident.textBox()).isHidden();
        resident.place().locator(".unblock").click();

        assertThat(resident.textBox()).isVisible();
        assertThat(resident.messages()).hasSize(2);
    }

    @Test
    void whatCouldNotBeStoredCanBeSentAgain() {
        desk.goDown(true);
        var resident = page.phone("Warga").write("halo");
        var again = resident.place().locator(".again");
        assertThat(again).isVisible();

        desk.goDown(false);
        again.click();

        resident.isOffered("Mulai").hasDelivered();
    }

    @Test
    void aTalkIsSavedAsAFile() throws IOException {
        var resident = page.phone("Warga").write("halo").isOffered("Mulai");

        var file = page.page().waitForDownload(() -> resident.choose("Simpan sebagai transkrip"));

        assertThat(file.suggestedFilename()).isEqualTo("warga.id.txt");
        assertThat(Files.readString(file.path())).contains("> halo\n< Halo.", "  [mulai] Mulai\n");
    }

    @Test
    void thePageSpeaksEnglishAndKeepsTheTalkAsItIs() {
        page.phone("Warga").write("halo").isOffered("Mulai");

        page.page().locator("#language").click();

        page.phone("Resident").isOffered("Mulai");
        assertThat(page.page().locator("html")).hasAttribute("lang", "en");
        assertThat(page.page().locator(".unreviewed")).containsText("not yet reviewed");
    }

    @Test
    void whatIsWrittenIsNeverMarkup() {
        page.phone("Warga").write("<img src=x onerror=alert(1)><b>tebal</b>");

        page.phone("Warga").reads("Kamu menulis: <img src=x onerror=alert(1)><b>tebal</b>");
        assertThat(page.page().locator(".log img, .log b")).hasCount(0);
    }

    private String address() {
        return "http://127.0.0.1:%d/simulator".formatted(port);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Object outlineOfFocus() {
        return page.page().evaluate("getComputedStyle(document.activeElement).outlineStyle");
    }

    /** By how many pixels the page is wider than the screen. */
    private static int overflow(SimulatorPage shown) {
        return (int) shown.page().evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    /** Controls on the screen below 24 by 24 pixels (WCAG 2.2, 2.5.8). */
    private static List<Locator> tooSmall(SimulatorPage shown) {
        return shown.page().locator("button:visible, textarea:visible").all().stream()
                .filter(control -> control.boundingBox().height < 24 || control.boundingBox().width < 24)
                .toList();
    }
}
