package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;

/** One change of a decision table and its way back, step by step, as seen by the people who make it. */
class RuleDeskStory {

    private static final String DECISION = "Lead qualification";
    private static final String ROW = "Rule_ScoreWorthReview";
    private static final String COLUMN = "Input_LeadQualification_Score";
    private static final String WHY = "Marketing cannot look at more leads than those of 50 points.";
    private static final String WHY_BACK = "Two good leads were lost in a week.";
    private static final Map<String, String> LEAD_OF_49_POINTS =
            Map.of("Budget points", "7", "Urgency points", "5", "Authority points", "7", "Score", "49");

    private final Browser browser;
    private final String address;
    private final Screenshots screenshots = new Screenshots("rules");

    RuleDeskStory(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    void leadIsReviewed(String company) {
        assertThat(statusOf(company)).isEqualTo("REVIEW");
    }

    void leadIsNurtured(String company) {
        assertThat(statusOf(company)).isEqualTo("NURTURE");
    }

    private String statusOf(String company) {
        try (NewLeads leads = new NewLeads(browser, address)) {
            return leads.statusOf(company);
        }
    }

    void analystChangesTheTable() {
        try (RuleDesk analyst = new RuleDesk(browser, address, "analyst")) {
            analyst.open();
            analyst.shows("Packaged with the application");
            analyst.showsNothingForgotten();
            screenshots.take(analyst.page(), "desk");
            analyst.openDecision(DECISION);
            analyst.edit();
            mistypeAndMend(analyst);
            tryAndKeep(analyst);
            analyst.press("Save");
            analyst.shows("Your draft of version 1");
            backtest(analyst);
            submit(analyst);
        }
    }

    /** The letter O for a nought. */
    private void mistypeAndMend(RuleDesk analyst) {
        analyst.enter(ROW, COLUMN, ">= 5O");
        assertThat(analyst.section("Check")).containsText("Row 2, column \"Score\"");
        assertThat(analyst.section("Check")).containsText("error");
        screenshots.take(analyst.page(), "check");
        analyst.enter(ROW, COLUMN, ">= 50");
        assertThat(analyst.section("Check")).containsText("Nothing to complain about");
    }

    private void tryAndKeep(RuleDesk analyst) {
        LEAD_OF_49_POINTS.forEach(analyst::fill);
        analyst.press("Try");
        assertThat(analyst.section("Try")).containsText("NURTURE");
        assertThat(analyst.section("Try")).containsText("Score is 49, not >= 50");
        analyst.fill("Name of a case", "A good score is not enough");
        analyst.press("Keep as a case");
        assertThat(analyst.section("Cases")).containsText("A good score is not enough");
        analyst.press("Run all cases");
        assertThat(analyst.section("Cases")).containsText("The one case comes out as expected.");
        screenshots.take(analyst.page(), "try");
    }

    private void backtest(RuleDesk analyst) {
        analyst.tab("Back-test");
        analyst.press("Start back-test");
        analyst.shows("past decisions would come out otherwise");
        analyst.shows("What really became of them");
        assertThat(analyst.page().locator(".rd-chart canvas")).isVisible();
        analyst.showsNothingForgotten();
        screenshots.take(analyst.page(), "backtest");
    }

    private void submit(RuleDesk analyst) {
        analyst.tab("Submit");
        analyst.shows("row 2, Score");
        analyst.shows("would change class");
        analyst.fill("Note", WHY);
        analyst.showsNothingForgotten();
        screenshots.take(analyst.page(), "submit");
        analyst.press("Submit for approval");
        analyst.shows("is on its way");
    }

    void managerApprovesIt() {
        try (Tasklist manager = new Tasklist(browser, address, "manager")) {
            manager.open("Managers' queue", "Approve rule change", DECISION, "Rule change");
            manager.claim();
            manager.shows(WHY);
            manager.shows("row 2, Score: >= 40 → >= 50");
            manager.showsNothingForgotten();
            manager.pick("Yes");
            screenshots.take(manager.page(), "approve");
            manager.complete();
        }
    }

    void analystRollsBack() {
        try (RuleDesk analyst = new RuleDesk(browser, address, "analyst")) {
            analyst.open();
            analyst.openDecision(DECISION);
            analyst.shows("version 2");
            analyst.tab("History");
            analyst.shows(WHY);
            analyst.press("Compare");
            analyst.shows("row 2, Score");
            analyst.showsNothingForgotten();
            screenshots.take(analyst.page(), "history");
            analyst.press("Roll back");
            analyst.answerDialogue("Note", WHY_BACK, "Roll back");
            analyst.shows("waits for approval");
            analyst.page().getByText("What was found").click();
            assertThat(analyst.section("Cases")).containsText("1 case comes out otherwise");
            analyst.showsNothingForgotten();
        }
    }

    void managerApprovesTheWayBack() {
        try (Tasklist manager = new Tasklist(browser, address, "manager")) {
            manager.open("Managers' queue", "Approve rule change", DECISION, "Rule change");
            manager.claim();
            manager.shows(WHY_BACK);
            manager.shows("1 of 1 come out otherwise (expected → what comes out):");
            manager.shows("• A good score is not enough: ");
            manager.shows("qualification NURTURE → REVIEW");
            manager.opensInCockpit("Everything that was found, in Cockpit", "1 case comes out otherwise");
            manager.pick("Yes");
            manager.fill(
                    "Why is it published although a saved case fails?", "The case belongs to the version taken back.");
            manager.complete();
        }
    }

    void cockpitExplainsADecision() {
        try (RuleDesk analyst = new RuleDesk(browser, address, "analyst")) {
            analyst.open();
            analyst.openDecision(DECISION);
            analyst.tab("Rows");
            analyst.shows("Amount won");
            analyst.showsNothingForgotten();
            screenshots.take(analyst.page(), "rows");
            analyst.openLastDecision(DECISION);
            analyst.shows("version 3");
            analyst.shows("qualification = REVIEW");
            screenshots.take(analyst.page(), "explain");
        }
    }
}
