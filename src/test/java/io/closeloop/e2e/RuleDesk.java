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

    /** Types into the open dialogue and closes it. */
    void answerDialogue(String label, String text, String button) {
        Locator dialogue = page.getByRole(AriaRole.DIALOG);
        dialogue.getByLabel(label).fill(text);
        dialogue.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Opens Cockpit's page of the last decision that was taken, at the plugin's explanation. */
    void openLastDecision(String name) {
        link("Decisions").click();
        link(name).click();
        page.locator("a[href*='decision-instance']").first().click();
        page.getByText("Explanation", new Page.GetByTextOptions().setExact(true))
                .click();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
