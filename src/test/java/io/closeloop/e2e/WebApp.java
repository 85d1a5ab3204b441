package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A browser in which one user has logged in to one of the web applications. */
class WebApp implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    /** What a screen shows where a text, a variable or a word was forgotten. */
    private static final Pattern FORGOTTEN = Pattern.compile(
            "\\{\\{|\\bundefined\\b|\\bnull\\b|\\bNaN\\b|\\[object|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");

    private static final String PASSWORD = "closeloop";
    private static final Page.GetByRoleOptions NAMED_LOG_IN = new Page.GetByRoleOptions().setName("Log in");

    /** What can be read on the screen, not what hides in the page. */
    private static final LocatorAssertions.ContainsTextOptions SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    /** Where each user has logged in, once for all tests: as people do, who keep the browser open. */
    private static final Map<Login, BrowserContext> LOGINS = new ConcurrentHashMap<>();

    protected final Page page;

    WebApp(Browser browser, String address, String app, String user) {
        String start = address + "/camunda/app/" + app + "/default/#/";
        BrowserContext context = LOGINS.computeIfAbsent(
                new Login(browser, address, user), unknown -> loggedIn(browser, start + "login", user));
        page = context.newPage();
        page.navigate(start);
        assertThat(page.getByRole(AriaRole.BUTTON, NAMED_LOG_IN)).isHidden();
    }

    private static BrowserContext loggedIn(Browser browser, String loginPage, String user) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        try (Page page = context.newPage()) {
            page.navigate(loginPage);
            enter(page.getByPlaceholder("Username"), user, page.getByPlaceholder("Password"));
            page.getByRole(AriaRole.BUTTON, NAMED_LOG_IN).click();
            page.waitForURL(url -> !url.contains("login"));
        }
        return context;
    }

    /** A page that has just been drawn moves to its first field by itself, and what was meant for the second goes there. */
    private static void enter(Locator username, String user, Locator password) {
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            username.fill(user);
            password.fill(PASSWORD);
            return username.inputValue().equals(user) && password.inputValue().equals(PASSWORD);
        });
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
        page.close();
    }

    private record Login(Browser browser, String address, String user) {}
}
