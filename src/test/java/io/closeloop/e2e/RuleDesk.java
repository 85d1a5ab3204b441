package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One user's rule desk in Cockpit, in the words of those who use it. */
class RuleDesk extends WebApp {

    private static final String SELECT_ALL = "ControlOrMeta+a";

    RuleDesk(Browser browser, String address, String user) {
        super(browser, address, "cockpit", user);
    }

    /** Opens the desk by Cockpit's navigation. */
    void open() {
        link("Rules").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Rule desk")))
                .isVisible();
    }

    void openDecision(String name) {
        link(name).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** Begins a draft and waits for the table's editor. */
    void edit() {
        press("Edit");
        assertThat(page.locator(".rd-editor [contenteditable]").first()).isVisible();
    }

    /** Types into a cell of the table, as its author would. */
    void enter(String row, String column, String content) {
        cell(row, column).click();
        page.keyboard().press(SELECT_ALL);
        page.keyboard().type(content);
        page.locator("h1").click();
    }

    /** The text of a cell, as the table shows it. */
    Locator cell(String row, String column) {
        return page.locator("td[data-row-id='%s'][data-col-id='%s'] [contenteditable]".formatted(row, column));
    }

    /** What the check says. */
    Locator findings() {
        return section("Check");
    }

    /** One of the parts beside the table. */
    Locator section(String title) {
        return page.locator(".rd-section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .fill(text);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
