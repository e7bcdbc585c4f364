package id.temani.simulator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * The simulator's page in a browser, with its three phones. Without motion, so that replies appear as soon as they are
 * there. Waits for what it looks for, at most Playwright's 30 seconds.
 */
public final class SimulatorPage implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private SimulatorPage(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address);
    }

    /**
     * Opens the page on a wide screen.
     *
     * @param address of the page, such as {@code http://127.0.0.1:8080/simulator}
     */
    public static SimulatorPage open(Browser browser, String address) {
        return open(browser, address, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    public static SimulatorPage open(Browser browser, String address, Browser.NewContextOptions how) {
        return new SimulatorPage(browser.newContext(how.setReducedMotion(ReducedMotion.REDUCE)), address);
    }

    /** The phone of this name, as the page shows it: "Warga", "Keluarga", "Pendamping", or one that was added. */
    public PhoneOnScreen phone(String name) {
        return new PhoneOnScreen(page.locator(".phone-place")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".phone-name", new Page.LocatorOptions().setHasText(exactly(name))))));
    }

    /** This text and nothing else; for Playwright, which reads expressions as JavaScript does. */
    static Pattern exactly(String text) {
        return Pattern.compile("^" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "$");
    }

    /** Adds a phone; a name that begins with a known role gets that role's colour and hint. */
    public PhoneOnScreen addPhone(String name) {
        press("Telepon baru");
        page.getByLabel("Telepon siapa?").fill(name);
        press("Tambah");
        return phone(name);
    }

    /** Moves the service's clock forward by a button's label: "+15 menit", "+1 jam", "+24 jam". */
    public void moveClock(String label) {
        press(label);
    }

    /** What the clock shows, such as "Min, 22 Nov 09.41 WIB". */
    public String clock() {
        return page.locator("#clock-time").innerText();
    }

    public void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Errors and warnings of the browser's console so far; a page in order has none. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
