package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;

/** A page of ours in a customer's hand, without a login. */
class Phone implements AutoCloseable {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int SMALLEST_FINGER = 32;

    private final BrowserContext context;
    private final Page page;

    Phone(Browser browser, String url) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true));
        page = context.newPage();
        page.navigate(url);
    }

    Page page() {
        return page;
    }

    void shows(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    /** Nothing has to be moved sideways, and every mark can be met with a finger. */
    void fitsTheScreen() {
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(WIDTH);
        page.locator(".scale label").all().forEach(label -> {
            Assertions.assertThat(label.boundingBox().height).isGreaterThanOrEqualTo(SMALLEST_FINGER);
            Assertions.assertThat(label.boundingBox().width).isGreaterThanOrEqualTo(SMALLEST_FINGER);
        });
    }

    void mark(String question, int mark) {
        page.locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText(question))
                .locator("label")
                .nth(question.contains("recommend") ? mark : mark - 1)
                .tap();
    }

    void write(String question, String text) {
        page.getByLabel(question).fill(text);
    }

    void send() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .tap();
    }

    @Override
    public void close() {
        context.close();
    }
}
