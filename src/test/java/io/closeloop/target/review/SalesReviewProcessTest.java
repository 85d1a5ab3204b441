package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.insight.RawSales;
import io.closeloop.process.ImproveFigure.Tasks;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a month or quarter that is over. Each test has a year of its own, in which nobody else sells. */
@CloseloopTest
class SalesReviewProcessTest {

    private static final String TRAINING = "training on needs analysis, weekly";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private ReviewRun run;

    @BeforeEach
    void begin() {
        run = ReviewRun.begun(context);
    }

    @Test
    void workedQuartersMissIsImprovedUntilTheTargetIsMet() {
        // given the quarter of the product's description: 120 leads, 36 won, where 35 % were wanted
        run.target("COMPANY", "", "LEAD_CONVERSION", null, "2041-Q1", "35");
        run.leads(LocalDate.of(2041, 2, 10), run.ada, run.north, 120, 36);

        // when the quarter is over
        run.review("2041-Q1", "2041-04-01");

        // then
        assertThat(run.results("2041-Q1")).containsExactly("Company LEAD_CONVERSION 30 of 35: missed");
        assertThat(run.tasks("2041-Q1")).containsExactly("DecideMeasure");

        // when a measure is decided and carried out, April does not help yet and May does
        run.decide("2041-Q1", run.manager, TRAINING, run.ada, "2041-06-30");
        run.carriedOut("2041-Q1", run.ada, "Four of four trainings held");
        run.leads(LocalDate.of(2041, 4, 10), run.ada, run.north, 20, 5);
        run.morningOf("2041-05-01");
        run.leads(LocalDate.of(2041, 5, 10), run.ada, run.north, 20, 8);
        run.morningOf("2041-06-01");

        // then
        assertThat(run.checks("2041-Q1")).containsExactly("2041-04: 25 of 35", "2041-05: 40 of 35, met");
        assertThat(run.actions("2041-Q1"))
                .containsExactly("MANAGER: " + TRAINING + ", " + run.ada + ", until 2041-06-30: MET 10");
        assertThat(run.log("2041-Q1")).containsExactly("OPENED", "DECIDED", "CARRIED_OUT", "CHECKED", "CHECKED", "MET");
        assertThat(run.isClosed("2041-Q1")).isTrue();
        assertThat(run.ends("2041-Q1")).containsExactly("ActionCarriedOut", "ReviewClosed", "TargetMet");
    }

    @Test
    void actionThatHasNotHelpedByItsDeadlineGoesToExecutives() {
        // given
        run.target("COMPANY", "", "LEAD_CONVERSION", null, "2042-Q1", "35");
        run.leads(LocalDate.of(2042, 2, 10), run.ada, run.north, 10, 3);
        run.review("2042-Q1", "2042-04-01");
        run.decide("2042-Q1", run.manager, TRAINING, run.ada, "2042-04-20");

        // when nothing happens in April
        run.morningOf("2042-05-01");

        // then the owner's task is gone and executives decide anew
        assertThat(run.checks("2042-Q1")).containsExactly("2042-04: nothing of 35");
        assertThat(run.tasks("2042-Q1")).containsExactly("DecideMeasure");
        assertThat(run.offeredTo(run.task("2042-Q1", Tasks.DECIDE_MEASURE))).containsExactly("executives");
        assertThatThrownBy(() -> run.decide("2042-Q1", run.manager, "More of it", run.ada, "2042-06-30"))
                .isInstanceOf(Exception.class);

        // when
        run.decide("2042-Q1", run.executive, "Qualify leads by phone first", run.cem, "2042-06-30");
        run.leads(LocalDate.of(2042, 5, 10), run.ada, run.north, 10, 4);
        run.morningOf("2042-06-01");

        // then
        assertThat(run.actions("2042-Q1"))
                .containsExactly(
                        "MANAGER: " + TRAINING + ", " + run.ada + ", until 2042-04-20: NOT_MET",
                        "EXECUTIVE: Qualify leads by phone first, " + run.cem + ", until 2042-06-30: MET 10");
        assertThat(run.log("2042-Q1"))
                .containsExactly("OPENED", "DECIDED", "CHECKED", "ESCALATED", "DECIDED", "CHECKED", "MET");
        assertThat(run.isClosed("2042-Q1")).isTrue();
    }

    @Test
    void causesAreNamedByTheFigures() {
        // given deals of North that wait in the quotation and are lost there, after a year in which they did not
        run.target("COMPANY", "", "WIN_RATE", null, "2043-03", "50");
        lostInQuotation(LocalDate.of(2042, 11, 1), 4, run.cem, run.south, 6);
        lostInQuotation(LocalDate.of(2043, 3, 1), 9, run.ada, run.north, 6);
        run.sales.deal(new RawSales.Deal(LocalDate.of(2043, 3, 1))
                .of(run.cem, run.south)
                .by(run.sales.account())
                .won(LocalDate.of(2043, 3, 20), "1000"));

        // when
        run.review("2043-03", "2043-04-01");

        // then
        assertThat(run.results("2043-03")).containsExactly("Company WIN_RATE 14.29 of 50: missed");
        assertThat(run.causes("2043-03"))
                .contains("Quotation → Negotiation converts 14.29 % of 70 %")
                .contains("Team " + run.north + " loses most there: 6 of 6 deals")
                .anyMatch(cause ->
                        cause.startsWith("deals wait ") && cause.endsWith(" days in Quotation where 4 are usual"));
    }

    private void lostInQuotation(LocalDate opened, int days, String owner, String team, int deals) {
        IntStream.range(0, deals)
                .forEach(i -> run.sales.deal(new RawSales.Deal(opened)
                        .of(owner, team)
                        .by(run.sales.account())
                        .lost(opened.plusDays(days), Stage.QUOTATION)));
    }

    @Test
    void teamsMissIsDecidedByItsManagersOnly() {
        // given
        run.target("TEAM", run.north, "WON_DEALS", null, "2044-03", "3");
        run.target("TEAM", run.south, "WON_DEALS", null, "2044-03", "1");
        run.leads(LocalDate.of(2044, 3, 5), run.ada, run.north, 2, 2);
        run.leads(LocalDate.of(2044, 3, 5), run.cem, run.south, 1, 1);

        // when
        run.review("2044-03", "2044-04-01");

        // then
        assertThat(run.results("2044-03"))
                .containsExactlyInAnyOrder(
                        "Team " + run.north + " WON_DEALS 2 of 3: missed",
                        "Team " + run.south + " WON_DEALS 1 of 1: met");
        Task task = run.task("2044-03", Tasks.DECIDE_MEASURE);
        assertThat(run.offeredTo(task))
                .contains(run.manager, run.managerOfNorth)
                .doesNotContain(run.managerOfSouth);
        assertThat(task.getDueDate().toInstant()).isEqualTo("2044-04-08T01:00:00Z");
        assertThatThrownBy(() -> run.decide("2044-03", run.managerOfSouth, TRAINING, run.ada, "2044-06-30"))
                .isInstanceOf(Exception.class);
        run.decide("2044-03", run.managerOfNorth, TRAINING, run.ada, "2044-06-30");
        assertThat(run.tasks("2044-03")).containsExactly("CarryOutImprovementAction");
        assertThat(run.task("2044-03", Tasks.CARRY_OUT).getAssignee()).isEqualTo(run.ada);
        assertThat(run.task("2044-03", Tasks.CARRY_OUT).getDueDate().toInstant())
                .isEqualTo("2044-06-30T16:00:00Z");
    }

    @Test
    void whoDoesNotDecideIsRemindedAndThenExecutivesAreAskedAsWell() {
        // given
        run.target("TEAM", run.north, "WON_DEALS", null, "2049-03", "3");
        run.review("2049-03", "2049-04-01");
        Task task = run.task("2049-03", Tasks.DECIDE_MEASURE);
        List<String> managers = run.offeredTo(task);

        // when a week has passed
        run.morningOf("2049-04-07");
        assertThat(run.log("2049-03")).containsExactly("OPENED");
        run.morningOf("2049-04-09");

        // then
        assertThat(run.log("2049-03")).containsExactly("OPENED", "REMINDED");
        assertThat(run.task("2049-03", Tasks.DECIDE_MEASURE).getPriority()).isEqualTo(90);
        assertThat(run.offeredTo(task)).isEqualTo(managers);

        // when three days more have passed
        run.morningOf("2049-04-12");

        // then
        assertThat(run.log("2049-03")).containsExactly("OPENED", "REMINDED", "HANDED_UP");
        assertThat(run.offeredTo(task)).containsAll(managers).contains("executives");

        // when
        run.decide("2049-03", run.executive, TRAINING, run.ada, "2049-06-30");
        run.morningOf("2049-04-30");

        // then nobody is reminded any more
        assertThat(run.tasks("2049-03")).containsExactly("CarryOutImprovementAction");
        assertThat(run.log("2049-03")).containsExactly("OPENED", "REMINDED", "HANDED_UP", "DECIDED");
        assertThat(run.ends("2049-03")).containsExactly("DecidersReminded", "ExecutivesAsked");
    }

    @Test
    void quartersMissIsDecidedThoughItsMonthsIsBeingImprovedAndLaterMonthsFollowIt() {
        // given a miss of February that is being improved
        run.target("COMPANY", "", "LEAD_CONVERSION", null, "2050-02", "40");
        run.target("COMPANY", "", "LEAD_CONVERSION", null, "2050-Q1", "35");
        run.target("COMPANY", "", "LEAD_CONVERSION", null, "2050-04", "40");
        run.leads(LocalDate.of(2050, 2, 10), run.ada, run.north, 10, 2);
        run.review("2050-02", "2050-03-01");
        run.decide("2050-02", run.manager, TRAINING, run.ada, "2050-06-30");

        // when its quarter misses too
        run.review("2050-Q1", "2050-04-01");

        // then the quarter's miss is decided by itself
        assertThat(run.log("2050-Q1")).containsExactly("OPENED");
        assertThat(run.tasks("2050-Q1")).containsExactly("DecideMeasure");

        // when April, which is missed as well, follows the quarter, and May meets what the month had missed
        run.decide("2050-Q1", run.manager, "A second person for first calls", run.cem, "2050-09-30");
        run.leads(LocalDate.of(2050, 4, 10), run.ada, run.north, 10, 3);
        run.review("2050-04", "2050-05-01");

        // then
        assertThat(run.log("2050-04")).containsExactly("FOLLOWED");
        assertThat(jdbc.sql("""
                        select v.period
                          from crm.improvements   i
                          join crm.improvements   f on f.id = i.follows
                          join crm.review_results r on r.id = f.result_id
                          join crm.reviews        v on v.id = r.review_id""").query(String.class).list()).containsExactly("2050-Q1");
    }

    @Test
    void targetsOfRegionsAndProductsAndOfGrowthAreReviewed() {
        // given a region that won 2,000 where 3,000 were wanted, a product that kept its target, and a fall by half
        run.target("REGION", "Far East " + run.mark, "REVENUE", null, "2053-03", "3000");
        run.target("PRODUCT", "Robot " + run.mark, "WON_DEALS", null, "2053-03", "1");
        run.target("COMPANY", "", "GROWTH", null, "2053-03", "10");
        run.target("TEAM", run.north, "GROWTH", null, "2053-03", "10");
        run.target("TEAM", run.south, "GROWTH", null, "2053-03", "10");
        won(2052, "4000");
        won(2053, "2000");

        // when
        run.review("2053-03", "2053-04-01");

        // then of South, which sold nothing the year before, no growth can be told
        assertThat(run.results("2053-03"))
                .containsExactlyInAnyOrder(
                        "Company GROWTH -50 of 10: missed",
                        "Team " + run.north + " GROWTH -50 of 10: missed",
                        "Team " + run.south + " GROWTH  of 10: no data",
                        "Region Far East " + run.mark + " REVENUE 2000 of 3000: missed",
                        "Robot " + run.mark + " WON_DEALS 1 of 1: met");

        // when the region's miss is decided by those who manage the company, its next month is measured
        assertThatThrownBy(() ->
                        run.decideEach("2053-03", "Far East", run.managerOfNorth, TRAINING, run.ada, "2053-06-30"))
                .isInstanceOf(Exception.class);
        run.decideEach("2053-03", "Far East", run.manager, TRAINING, run.ada, "2053-06-30");
        run.decideEach("2053-03", "Growth · Company", run.manager, TRAINING, run.ada, "2053-04-30");
        won(LocalDate.of(2053, 4, 10), "3500");
        run.morningOf("2053-05-01");

        // then April of the year before is not known
        assertThat(run.checks("2053-03"))
                .containsExactlyInAnyOrder("2053-04: 3500 of 3000, met", "2053-04: nothing of 10");
        assertThat(run.log("2053-03")).contains("MET", "ESCALATED");
    }

    private void won(int year, String amount) {
        won(LocalDate.of(year, 3, 5), amount);
    }

    private void won(LocalDate day, String amount) {
        run.sales.deal(new RawSales.Deal(day)
                .of(run.ada, run.north)
                .by(run.sales.account())
                .inRegion("Far East " + run.mark)
                .forProduct("Robot " + run.mark)
                .won(day, amount));
    }

    @Test
    void nothingMissedClosesTheReviewByItself() {
        // given
        run.target("REP", run.ada, "REVENUE", null, "2045-03", "45000");
        run.target("COMPANY", "", "SATISFACTION", null, "2045-03", "80");
        run.leads(LocalDate.of(2045, 3, 5), run.ada, run.north, 1, 1);

        // when
        run.review("2045-03", "2045-04-01");

        // then nobody was asked, so of satisfaction nothing is known
        assertThat(run.results("2045-03"))
                .containsExactly("Company SATISFACTION  of 80: no data", run.ada + " REVENUE 45000 of 45000: met");
        assertThat(run.isClosed("2045-03")).isTrue();
        assertThat(run.ends("2045-03")).containsExactly("ReviewClosed");
    }

    @Test
    void periodWithoutTargetsIsOnRecordAllTheSame() {
        run.leads(LocalDate.of(2046, 3, 5), run.ada, run.north, 4, 1);

        run.review("2046-03", "2046-04-01");

        assertThat(run.results("2046-03")).isEmpty();
        assertThat(run.isClosed("2046-03")).isTrue();
        assertThat(jdbc.sql("""
                        select f.leads || ' ' || f.won_deals || ' ' || f.won_amount
                          from crm.review_figures f join crm.reviews v on v.id = f.review_id
                         where v.period = '2046-03' and f.scope in ('COMPANY', 'REP')""").query(String.class).list()).containsExactly("4 1 45000.00", "4 1 45000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2047-01 | 2047-02-01 | ''       | ada    | 2047-06-30 | improvementMeasure",
                "2047-02 | 2047-03-01 | Training | nobody | 2047-06-30 | improvementOwner",
                "2047-03 | 2047-04-01 | Training | ada    | 2047-03-31 | improvementDeadline",
                "2047-04 | 2047-05-01 | Training | ada    | 2049-05-01 | improvementDeadline",
            })
    void faultyDecisionLeavesTheTaskOpen(
            String period, String morning, String measure, String owner, String deadline, String field) {
        // given
        run.target("TEAM", run.north, "WON_DEALS", null, period, "3");
        run.review(period, morning);

        // when / then
        String person = owner.equals("ada") ? run.ada : owner;
        assertThatThrownBy(() -> run.decide(period, run.manager, measure, person, deadline))
                .hasMessageContaining(field);
        assertThat(run.tasks(period)).containsExactly("DecideMeasure");
        assertThat(run.actions(period)).isEmpty();
    }

    @Test
    void frozenFiguresCannotBeChanged() {
        run.target("TEAM", run.north, "WON_DEALS", null, "2048-03", "3");
        run.review("2048-03", "2048-04-01");
        run.decide("2048-03", run.manager, TRAINING, run.ada, "2048-06-30");

        for (String change : List.of(
                "update crm.review_figures set leads = 7",
                "delete from crm.review_figures",
                "update crm.review_results set met = true",
                "delete from crm.review_stages",
                "update crm.reviews set to_day = to_day + 1",
                "delete from crm.reviews",
                "update crm.improvement_actions set deadline = deadline + 1",
                "delete from crm.improvement_log",
                "insert into crm.review_figures (review_id, scope, subject, label, leads, won_deals, lost_deals, won_amount)"
                        + " select id, 'REP', 'x', 'x', 1, 1, 1, 1 from crm.reviews")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }
}
