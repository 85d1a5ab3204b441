package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The loop that closes: what the demo organisation missed last month, decided, carried out and on record. */
@BrowserTest
@Execution(ExecutionMode.SAME_THREAD)
class ReviewBrowserIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MEASURE = "Sign before the quote runs out: visit with the contract, weekly.";
    private static final String RESULT = "Four contracts visited; two customers sign this week.";
    private static final String MISSED = "Revenue · Company";

    private final Browser browser;
    private final RunningApplication application;
    private final Screenshots screenshots = new Screenshots("review");
    private final String month = YearMonth.now(ZONE).minusMonths(1).toString();

    ReviewBrowserIT(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.application = application;
    }

    @Test
    void missIsDecidedByTheManagerCarriedOutByItsOwnerAndOnRecord() {
        try (SalesPage sales = new SalesPage(browser, application.address(), "manager")) {
            sales.open();
            sales.openReview(month);
            assertThat(sales.miss(MISSED)).containsText("A measure is to be decided.");

            decide();
            carryOut();

            sales.page().reload();
            sales.isReviewed();
            assertThat(sales.miss(MISSED)).containsText(MEASURE);
            assertThat(sales.miss(MISSED)).containsText("Result: " + RESULT);
            assertThat(sales.miss(MISSED)).containsText("Carried out");
            assertThat(sales.miss(MISSED)).containsText("Nora Wang");
            sales.stretch();
            sales.isCutNowhere();
            sales.showsNothingForgotten();
            screenshots.take(sales.page(), "report");
            assertThat(sales.beginOf("/api/insights/reviews/" + month + ".pdf")).isEqualTo("%PDF");
        }
    }

    @Test
    void whatWasMissedMonthsAgoIsMetAgain() {
        try (SalesPage sales = new SalesPage(browser, application.address(), "executive")) {
            sales.open();
            sales.openReview(YearMonth.parse(month).minusMonths(2).toString());

            assertThat(sales.miss("Initial contact")).containsText("The target is met again.");
            assertThat(sales.miss("Initial contact")).containsText("Target met");
            sales.stretch();
            sales.isCutNowhere();
            sales.showsNothingForgotten();
            screenshots.take(sales.page(), "met-again");
        }
    }

    private void decide() {
        try (Tasklist manager = new Tasklist(browser, application.address(), "manager")) {
            manager.open("Managers' queue", "Decide measure", MISSED, "Review " + month);
            manager.shows("Why, by the figures");
            manager.claim();
            manager.isRefused("Measure: please fill this in.");
            manager.fill("Measure", MEASURE);
            manager.select("Owner", "rep.north");
            manager.fillDay("Deadline", LocalDate.now(ZONE).plusDays(60));
            manager.showsNothingForgotten();
            screenshots.take(manager.page(), "decide-measure");
            manager.complete();
        }
    }

    private void carryOut() {
        try (Tasklist owner = new Tasklist(browser, application.address(), "rep.north")) {
            owner.open("My tasks", "Carry out improvement action", MISSED, "Review " + month);
            owner.shows(MEASURE);
            owner.fill("Result", RESULT);
            owner.showsNothingForgotten();
            screenshots.take(owner.page(), "carry-out");
            owner.complete();
        }
    }
}
