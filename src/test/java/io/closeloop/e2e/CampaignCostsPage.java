package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Tasklist's page of what campaigns cost, as marketing works on it. */
class CampaignCostsPage extends WebApp {

    private final Locator form;

    CampaignCostsPage(Browser browser, String address) {
        super(browser, address, "tasklist", "marketing");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Campaign costs"))
                .click();
        form = page.locator(".cl-costs-form").filter(new Locator.FilterOptions().setHasText("Record a cost"));
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    void record() {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
    }

    /** A recorded cost by its amount. */
    Locator row(String amount) {
        return page.locator(".cl-costs-table tbody tr").filter(new Locator.FilterOptions().setHasText(amount));
    }

    void takeBack(String amount) {
        row(amount).getByRole(AriaRole.BUTTON).click();
        page.locator("dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
    }

    private Locator field(String label) {
        return form.locator("label")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator("input, select");
    }
}
