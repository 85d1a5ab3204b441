package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sums that are kept for months say what the rows say that they are made of, whatever happened to these. */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthSumsTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private static final LocalDate BEGIN = LocalDate.of(2019, 1, 1);
    private static final LocalDate END = LocalDate.of(2019, 12, 31);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);

    @Autowired
    private Kpis kpis;

    @Autowired
    private Funnels funnels;

    @Autowired
    private UpKeep upKeep;

    @Autowired
    private Changes changes;

    @Autowired
    private Facts facts;

    @Autowired
    private CareFacts care;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private RawSales sales;

    @BeforeAll
    void sellAndChangeAtRandom() {
        sales = new RawSales(jdbc);
        sales.team("sums-a");
        sales.team("sums-b");
        List<Long> customers =
                IntStream.range(0, 6).mapToObj(i -> sales.account()).toList();
        ChangedSales changed = new ChangedSales(jdbc, sales, "sums", customers);
        changed.sell(BEGIN, new Random(7));
        upKeep.keepUp();
        changed.change();
        upKeep.keepUp();
    }

    /** From the day before, on which nothing happened, customers told apart are read from rows, and a team's times of that day. */
    @ParameterizedTest
    @EnumSource(Dimension.class)
    void theSumsOfMonthsAreThoseOfTheirRows(Dimension by) {
        for (String team : Arrays.asList(null, "sums-a")) {
            KpiView sums = kpis.kpi(ofTeam(BEGIN, END, team), by, EXECUTIVE);
            KpiView rows = kpis.kpi(ofTeam(BEGIN.minusDays(1), END, team), by, EXECUTIVE);
            assertThat(withValues(sums)).isEqualTo(withValues(rows)).isNotEmpty();
            assertThat(sums.total()).isEqualTo(rows.total());
        }
    }

    @Test
    void quartersSayOfTheirMonthsWhatTheirRowsSay() {
        KpiView quarters = kpis.kpi(query(BEGIN, END), Dimension.QUARTER, EXECUTIVE);
        assertThat(quarters.rows()).hasSize(4).allSatisfy(quarter -> {
            int first = 3 * (quarter.key().charAt(6) - '1') + 1;
            LocalDate from = LocalDate.of(2019, first, 1);
            LocalDate to = from.plusMonths(3).minusDays(1);
            Figures rows = kpis.kpi(query(from.minusDays(1), to), Dimension.QUARTER, EXECUTIVE).rows().stream()
                    .filter(row -> row.key().equals(quarter.key()))
                    .findFirst()
                    .orElseThrow()
                    .figures();
            assertThat(quarter.figures()).isEqualTo(rows);
        });
    }

    @Test
    void theFunnelOfAMonthIsThatOfItsRows() {
        Stream.of("sums-a", "sums-b").forEach(team -> {
            FunnelView sums = funnels.funnel(ofTeam(BEGIN, END, team), EXECUTIVE);
            FunnelView rows = funnels.funnel(ofTeam(BEGIN.minusDays(1), END, team), EXECUTIVE);
            assertThat(sums.stages()).isEqualTo(rows.stages());
            assertThat(sums.bottleneck()).isEqualTo(rows.bottleneck());
        });
    }

    @Test
    void twoNodesThatCatchUpAtOnceCountEverythingOnce() {
        // given
        RawSales both = new RawSales(jdbc);
        for (int i = 0; i < 40; i++) {
            both.deal(new RawSales.Deal(JUNE.atDay(5)).won(JUNE.atDay(20), "10"));
        }

        // when
        Stream.generate(() -> CompletableFuture.runAsync(upKeep::catchUp))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        // then
        InsightQuery june = new InsightQuery(
                JUNE.atDay(1), JUNE.atEndOfMonth(), null, null, null, null, null, null, both.campaign, null);
        Figures figures = kpis.kpi(june, Dimension.ALL, EXECUTIVE).total();
        assertThat(figures.won()).isEqualTo(40);
        assertThat(figures.wonAmount()).isEqualByComparingTo("400");
    }

    @Test
    void nobodyWaitsForAnotherNodeThatIsAtIt() {
        // given
        UpKeep scheduled = new UpKeep(changes, facts, care, transactions, true);
        RawSales both = new RawSales(jdbc);
        both.deal(new RawSales.Deal(JUNE.atDay(5)).won(JUNE.atDay(20), "10"));

        // when another node brings the figures up to date, and an answer is wanted
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            changes.lock();
            CompletableFuture.runAsync(scheduled::catchUp).join();
        });

        // then what was to be counted still is, by the next one
        assertThat(changes.none()).isFalse();
        scheduled.catchUp();
        assertThat(changes.none()).isTrue();
    }

    @Test
    void nobodyWaitsForAllFiguresToBeMadeAnew() {
        // given more than a release or an import leaves behind
        UpKeep scheduled = new UpKeep(changes, facts, care, transactions, true);
        upKeep.catchUp();
        jdbc.sql("insert into crm.insight_changes (lead_id) select -n from generate_series(1, 5001) n")
                .update();

        // when
        scheduled.catchUp();

        // then
        assertThat(changes.areMoreThan(5_000)).isTrue();
        scheduled.catchUpEntirely();
        assertThat(changes.none()).isTrue();
    }

    @Test
    void marksOfTheSameAreTakenTogether() {
        // given three leads that changed often, and one more than is taken beside them
        upKeep.catchUp();
        jdbc.sql("insert into crm.insight_changes (lead_id) select -1 - n % 3 from generate_series(1, 1500) n")
                .update();
        jdbc.sql("insert into crm.insight_changes (lead_id) select -10 - n from generate_series(1, 998) n")
                .update();

        // when
        Changes.Batch batch = changes.take();

        // then
        assertThat(batch.leads()).hasSize(Changes.BATCH).contains(-1L, -2L, -3L).doesNotContain(-1_008L);
        assertThat(batch.isFull()).isTrue();
        assertThat(changes.take().leads()).containsExactly(-1_008L);
        assertThat(changes.none()).isTrue();
    }

    /** Without the months, quarters and years of which there is nothing to tell. */
    private static List<KpiView.Row> withValues(KpiView view) {
        return view.rows().stream()
                .filter(row -> row.figures().leads()
                                + row.figures().opened()
                                + row.figures().won()
                        > 0)
                .toList();
    }

    private InsightQuery query(LocalDate from, LocalDate to) {
        return new InsightQuery(from, to, null, null, null, null, null, null, sales.campaign, null);
    }

    private static InsightQuery ofTeam(LocalDate from, LocalDate to, String team) {
        return new InsightQuery(from, to, null, team, null, null, null, null, null, null);
    }
}
