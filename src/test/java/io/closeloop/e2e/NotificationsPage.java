package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Cockpit's page of who is told of what, as an administrator works on it. */
class NotificationsPage extends WebApp {

    NotificationsPage(Browser browser, String address) {
        super(browser, address, "cockpit", "admin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Notifications"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Notifications")))
                .isVisible();
    }

    /** A destination by its name, with its buttons. */
    Locator destination(String name) {
        return page.locator(".nt-table tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    void press(String button) {
        press(page.locator("body"), button);
    }

    void press(String destination, String button) {
        press(destination(destination), button);
    }

    /** In the dialogue that asks whether it is meant. */
    void confirm(String button) {
        press(page.locator("dialog"), button);
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void fill(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    void choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
    }

    void tick(String event) {
        page.getByLabel(event).check();
    }
}
