package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What marketing enters by hand in Tasklist: recorded, refused at its field, and taken back. */
@BrowserTest
@Execution(ExecutionMode.SAME_THREAD)
class CampaignCostsBrowserIT {

    private final Browser browser;
    private final RunningApplication application;

    CampaignCostsBrowserIT(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.application = application;
    }

    @Test
    void costIsRecordedOnceWhatIsWrongWithItIsMendedAndCanBeTakenBack() {
        try (CampaignCostsPage costs = new CampaignCostsPage(browser, application.address())) {
            // when
            costs.choose("Source", "Exhibition");
            costs.fill("Spent on", "2026-11-20");
            costs.fill("Amount", "1234.5");
            costs.fill("Clicks", "40");
            costs.fill("Currency", "xy");
            costs.record();

            // then
            costs.shows("must be an ISO 4217 code such as CNY");

            // when
            costs.fill("Currency", "");
            costs.record();

            // then
            costs.shows("Recorded.");
            assertThat(costs.row("CNY 1,234.5")).containsText("Exhibition");
            assertThat(costs.row("CNY 1,234.5")).containsText("40");
            assertThat(costs.row("CNY 1,234.5")).containsText("Mark Zhao");
            costs.showsNothingForgotten();

            // when
            costs.takeBack("CNY 1,234.5");

            // then
            assertThat(costs.row("CNY 1,234.5")).isHidden();
        }
    }
}
