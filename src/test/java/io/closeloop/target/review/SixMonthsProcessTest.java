package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.process.ImproveFigure.Tasks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Half a year of a sales team, month by month as the planner and the timers take it. */
@CloseloopTest
class SixMonthsProcessTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void missesAreImprovedMonthByMonth() {
        // given targets for each month: 40 % of the leads, and three deals of North
        ReviewRun run = ReviewRun.begun(context);
        for (int month = 1; month <= 6; month++) {
            run.target("COMPANY", "", "LEAD_CONVERSION", null, "2071-0" + month, "40");
            run.target("TEAM", run.north, "WON_DEALS", null, "2071-0" + month, "3");
        }
        run.morningOf("2071-01-01");

        // January reaches both
        sell(run, 1, 10, 4);
        run.morningOf("2071-02-01");
        assertThat(run.isClosed("2071-01")).isTrue();

        // February misses both: two measures are decided
        sell(run, 2, 10, 2);
        run.morningOf("2071-03-01");
        assertThat(run.results("2071-02"))
                .containsExactly(
                        "Company LEAD_CONVERSION 20 of 40: missed", "Team " + run.north + " WON_DEALS 2 of 3: missed");
        assertThat(run.tasks("2071-02")).containsExactly("DecideMeasure", "DecideMeasure");
        run.decideEach("2071-02", "Company", run.manager, "Call each lead within a day", run.ada, "2071-03-31");
        run.decideEach("2071-02", run.north, run.managerOfNorth, "Coach quotations", run.ada, "2071-05-31");

        // March: the deals are back, the conversion is not by its deadline. Its own review follows what is under way.
        sell(run, 3, 10, 3);
        run.morningOf("2071-04-01");
        assertThat(run.isClosed("2071-02")).isFalse();
        assertThat(run.isClosed("2071-03"))
                .as("its miss is being improved already")
                .isTrue();
        assertThat(run.actions("2071-02"))
                .containsExactly(
                        "MANAGER: Call each lead within a day, " + run.ada + ", until 2071-03-31: NOT_MET 10",
                        "MANAGER: Coach quotations, " + run.ada + ", until 2071-05-31: MET 1");
        assertThat(run.log("2071-03")).containsExactly("FOLLOWED");

        // executives decide a new measure, and April and May show it
        assertThat(run.offeredTo(run.task("2071-02", Tasks.DECIDE_MEASURE))).containsExactly("executives");
        run.decide("2071-02", run.executive, "A second person for first calls", run.cem, "2071-07-31");
        sell(run, 4, 10, 3);
        run.morningOf("2071-05-01");
        sell(run, 5, 10, 5);
        run.morningOf("2071-06-01");
        assertThat(run.checks("2071-02"))
                .containsExactly(
                        "2071-03: 3 of 3, met", "2071-03: 30 of 40", "2071-04: 30 of 40", "2071-05: 50 of 40, met");
        assertThat(run.isClosed("2071-02")).isTrue();
        assertThat(run.ends("2071-02")).containsExactly("ReviewClosed", "TargetMet", "TargetMet");

        // June is reviewed like January, and so are its quarters
        sell(run, 6, 10, 4);
        run.morningOf("2071-07-01");
        assertThat(run.periods())
                .containsExactly(
                        "2070-12", "2070-Q4", "2071-01", "2071-02", "2071-03", "2071-Q1", "2071-04", "2071-05",
                        "2071-06", "2071-Q2");
        assertThat(run.isClosed("2071-06")).isTrue();
        assertThat(run.isClosed("2071-Q2")).isTrue();
        assertThat(run.tasks("2071-06")).isEmpty();
    }

    private static void sell(ReviewRun run, int month, int leads, int won) {
        run.leads(LocalDate.of(2071, month, 10), run.ada, run.north, leads, won);
    }
}
