package id.temani.simulator;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** One phone on the {@link SimulatorPage}, used as a person would. */
public final class PhoneOnScreen {

    private final Locator place;

    PhoneOnScreen(Locator place) {
        this.place = place;
    }

    /** Writes into the text box and sends with Enter. */
    public PhoneOnScreen write(String text) {
        textBox().fill(text);
        textBox().press("Enter");
        return this;
    }

    /** Taps the newest button with this label that can still be tapped. */
    public PhoneOnScreen tap(String label) {
        openChoices(label).last().click();
        return this;
    }

    /** Waits until a message of the bot contains these words. */
    public PhoneOnScreen reads(String words) {
        var bubble = place.locator(".bubble.bot .text", new Locator.LocatorOptions().setHasText(words));
        PlaywrightAssertions.assertThat(bubble.last()).isVisible();
        return this;
    }

    /** Waits until the newest message of the bot contains these words. */
    public PhoneOnScreen readsLast(String words) {
        var newest = place.locator(".bubble.bot .text").last();
        PlaywrightAssertions.assertThat(newest).containsText(words);
        return this;
    }

    /** Waits until there are more messages than this on the screen, of either side. */
    public PhoneOnScreen awaitsMoreThan(int messages) {
        PlaywrightAssertions.assertThat(place.locator(".bubble .text").nth(messages))
                .isVisible();
        return this;
    }

    /** Waits until there are no more messages than this on the screen: the others were deleted. */
    public PhoneOnScreen keepsOnly(int messages) {
        PlaywrightAssertions.assertThat(place.locator(".bubble .text")).hasCount(messages);
        return this;
    }

    /** Waits until the newest message offers a button with this label. */
    public PhoneOnScreen isOffered(String label) {
        PlaywrightAssertions.assertThat(openChoices(label).last()).isVisible();
        return this;
    }

    /** Waits until the person's newest message has two ticks. */
    public PhoneOnScreen hasDelivered() {
        PlaywrightAssertions.assertThat(place.locator(".bubble.own").last().locator(".ticks.delivered"))
                .isVisible();
        return this;
    }

    /** Chooses a line of the phone's menu, such as "Blokir bot". */
    public PhoneOnScreen choose(String line) {
        place.locator(".open-menu").click();
        pressIn(".sheet", line);
        return this;
    }

    /** Sends something else than text: "Pesan suara", "Foto", "Stiker", "Lokasi". */
    public PhoneOnScreen attach(String what) {
        place.locator(".open-attach").click();
        pressIn(".sheet", what);
        return this;
    }

    /** All messages as they stand there, oldest first. */
    public List<String> messages() {
        return place.locator(".bubble .text").allInnerTexts();
    }

    /** What the lock screen would show. */
    public String preview() {
        return place.locator(".preview-text").innerText();
    }

    public Locator textBox() {
        return place.locator("textarea");
    }

    public Locator place() {
        return place;
    }

    private Locator openChoices(String label) {
        return place.locator(".choice:enabled")
                .filter(new Locator.FilterOptions()
                        .setHas(place.page()
                                .locator(
                                        ".label", new Page.LocatorOptions().setHasText(SimulatorPage.exactly(label)))));
    }

    private void pressIn(String where, String label) {
        place.locator(where + " button", new Locator.LocatorOptions().setHasText(label))
                .click();
    }
}
