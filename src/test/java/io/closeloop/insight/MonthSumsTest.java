package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
        Random random = new Random(7);
        sales = new RawSales(jdbc);
        sales.team("sums-a");
        sales.team("sums-b");
        List<Long> customers =
                IntStream.range(0, 6).mapToObj(i -> sales.account()).toList();
        for (int i = 0; i < 150; i++) {
            LocalDate opened = BEGIN.plusDays(random.nextInt(300));
            RawSales.Deal deal = new RawSales.Deal(opened)
                    .of("sums-rep-" + random.nextInt(3), random.nextBoolean() ? "sums-a" : "sums-b")
                    .by(customers.get(random.nextInt(6)))
                    .inRegion(random.nextBoolean() ? "East" : "West")
                    .forProduct("P" + random.nextInt(3));
            LocalDate closed = opened.plusDays(random.nextInt(60));
            sales.deal(
                    switch (random.nextInt(4)) {
                        case 0 -> deal.lost(closed, Stage.values()[random.nextInt(6)]);
                        case 1 -> deal.in(Stage.values()[random.nextInt(6)]);
                        default -> deal.won(closed, String.valueOf(random.nextInt(9_000)));
                    });
            sales.lead(opened, "sums-rep-" + random.nextInt(3), "sums-a");
        }
        upKeep.keepUp();
        change("owner = 'sums-rep-1'", 0);
        change("region = 'North'", 1);
        change("amount = amount + 100, account_id = " + customers.get(0), 2);
        change(
                "state = 'LOST', lost_reason = 'PRICE', competitor = 'Rival', closed_at = created_at + interval '40 days'",
                3);
        upKeep.keepUp();
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

    private void change(String change, int every) {
        jdbc.sql("update crm.opportunities set " + change
                        + " where campaign = ? and state = 'WON' and (id / 50) % 9 = ?")
                .params(sales.campaign, every)
                .update();
    }
}
