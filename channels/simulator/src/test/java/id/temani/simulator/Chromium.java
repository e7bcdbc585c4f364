package id.temani.simulator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium without a window, where the machine has one. */
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /**
     * Whether there is one, for {@code @EnabledIf("id.temani.simulator.Chromium#isThere")} on a test class; says so on
     * standard error when there is none, because Maven prints no reasons.
     */
    public static boolean isThere() {
        var there = executable().isPresent();
        if (!there) {
            System.err.println("BROWSER TESTS SKIPPED: no Chromium found. "
                    + "Install one (Debian: apt-get install chromium) or name it in the environment as CHROMIUM.");
        }
        return there;
    }

    /** Starts the browser. */
    public static Chromium start() {
        return new Chromium(executable().orElseThrow(() -> new IllegalStateException("No Chromium on this machine")));
    }

    private static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream();
        var usual = Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of("/usr/bin", name));
        return Stream.concat(named, usual).filter(Files::isExecutable).findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
