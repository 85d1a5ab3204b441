package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What managers see in Cockpit, of the demo organisation's four months. */
@BrowserTest
@Execution(ExecutionMode.SAME_THREAD)
class SalesPageBrowserIT {

    private final Browser browser;
    private final RunningApplication application;
    private final Screenshots screenshots = new Screenshots("sales");
    private SalesPage sales;

    SalesPageBrowserIT(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.application = application;
    }

    @BeforeEach
    void openThePage() {
        sales = new SalesPage(browser, application.address(), "manager");
        sales.open();
    }

    @AfterEach
    void close() {
        sales.close();
    }

    @Test
    void figuresNameTheBottleneck() {
        sales.choose("Period", "Last twelve months");
        sales.isDrawn();
        assertThat(sales.part("Funnel")).containsText("Bottleneck:");
        assertThat(sales.part("Funnel")).containsText("below the target");
        sales.unroll();
        sales.showsNothingForgotten();
        sales.isCutNowhere();
        screenshots.take(sales.page(), "page");
    }

    @Test
    void figuresStandAgainstTheirTargets() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String quarter = today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);

        sales.setTarget("REVENUE", quarter, 500_000);
        sales.page().reload();

        sales.isDrawn();
        assertThat(sales.tileNamed("Won")).containsText("% of CNY 500K");
    }

    @Test
    void everyNumberOpensItsListAndEveryRowItsCase() {
        sales.choose("Period", "Last twelve months");
        sales.isDrawn();
        String won = sales.tile("Deals won");

        sales.openTile("Deals won");
        assertThat(sales.total()).isEqualTo(won);
        sales.showsNothingForgotten();
        screenshots.take(sales.page(), "deals-won");

        sales.openFirstCase();
        sales.shows("Deal won");
        assertThat(sales.way().first()).isVisible();
        sales.showsNothingForgotten();
        screenshots.take(sales.page(), "finished-case");

        sales.openLink("All finished instances");
        sales.shows("Business key begins with");
        sales.showHeatmap("How long");
        screenshots.take(sales.page(), "heatmap");
    }

    @Test
    void filtersStayInTheAddress() {
        sales.choose("Period", "Last twelve months");
        sales.choose("Team", "Team North");
        sales.isDrawn();
        String opened = sales.tile("Deals opened");

        sales.page().reload();

        sales.isDrawn();
        assertThat(sales.tile("Deals opened")).isEqualTo(opened);
        assertThat(sales.page().url()).contains("team=north");
    }

    @Test
    void periodInWhichNothingHappenedSaysSo() {
        sales.openPeriod("2001-01-01", "2001-12-31");
        sales.isDrawn();
        assertThat(sales.part("Funnel")).containsText("Nothing in this period.");
        assertThat(sales.part("Sellers")).containsText("Nothing in this period.");
        assertThat(sales.tile("Win rate")).isEqualTo("–");
        sales.showsNothingForgotten();
    }

    @Test
    void pageFitsAPhoneAndPaper() {
        sales.choose("Period", "Last twelve months");
        sales.isDrawn();

        sales.onAPhone();
        sales.isDrawn();
        sales.isCutNowhere();
        screenshots.take(sales.page(), "phone");

        sales.onAScreen();
        sales.onPaper();
        assertThat(sales.page().locator(".cl-filters")).isHidden();
        assertThat(sales.page().locator(".Header")).isHidden();
        sales.isCutNowhere();
    }
}
