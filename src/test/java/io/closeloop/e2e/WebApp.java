package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A browser in which one user has logged in to one of the web applications. */
class WebApp implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    /** What a screen shows where a text, a variable or a word was forgotten. */
    private static final Pattern FORGOTTEN = Pattern.compile(
            "\\{\\{|\\bundefined\\b|\\bnull\\b|\\bNaN\\b|\\[object|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");

    /** What can be read on the screen, not what hides in the page. */
    private static final LocatorAssertions.ContainsTextOptions SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    private final BrowserContext context;
    protected final Page page;

    WebApp(Browser browser, String address, String app, String user) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        page = context.newPage();
        page.navigate(address + "/camunda/app/" + app + "/default/#/login");
        page.getByPlaceholder("Username").fill(user);
        page.getByPlaceholder("Password").fill("closeloop");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL(url -> !url.contains("login"));
    }

    Page page() {
        return page;
    }

    void shows(String text) {
        assertThat(page.locator("body")).containsText(text, SEEN);
    }

    void showsNothingForgotten() {
        assertThat(page.locator("body")).not().containsText(FORGOTTEN, SEEN);
    }

    @Override
    public void close() {
        context.close();
    }
}
