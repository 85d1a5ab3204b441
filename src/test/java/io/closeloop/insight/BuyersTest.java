package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Customers of periods that begin and end anywhere, read from what is kept of months and days, are those of the deals won; after
 * deals have changed.
 */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyersTest {

    private static final LocalDate BEGIN = LocalDate.of(2011, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2012, 6, 1);
    private static final int DAYS = 400;

    private static final String NAIVELY = """
            select key, count(*) as customers, count(*) filter (where paying) as paying,
                   count(*) filter (where purchases > 1) as repeated, count(*) filter (where is_new) as newcomers
              from (select %s as key, account_id, bool_or(currency = 'CNY') as paying,
                           bool_or(deal_id = first_deal_id) as is_new
                      from (select *, closed_on as day from crm.insight_deals) d
                      join crm.insight_customers using (account_id)
                     where state = 'WON'
                       and day between :from and :to
                     group by 1, account_id) bought
              join crm.insight_customers using (account_id)
             group by key""";

    @Autowired
    private PurchaseReader purchases;

    @Autowired
    private UpKeep upKeep;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void sellAndChangeAtRandom() {
        RawSales sales = new RawSales(jdbc);
        sales.team("buyers-a");
        sales.team("buyers-b");
        List<Long> customers =
                IntStream.range(0, 25).mapToObj(i -> sales.account()).toList();
        Random random = new Random(3);
        ChangedSales changed = new ChangedSales(jdbc, sales, "buyers", customers);
        changed.sell(BEGIN, random);
        for (int i = 0; i < 60; i++) {
            LocalDate day = BEGIN.plusDays(random.nextInt(DAYS));
            sales.deal(new RawSales.Deal(day)
                    .by(customers.get(random.nextInt(25)))
                    .in(i % 3 == 0 ? "USD" : "CNY")
                    .won(day, "10"));
        }
        upKeep.catchUpEntirely();
        changed.change();
        upKeep.catchUpEntirely();
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL", "MONTH", "QUARTER", "YEAR"})
    void customersOfAnyPeriodAreThoseOfItsDeals(Dimension by) {
        Random random = new Random(by.ordinal());
        for (int i = 0; i < 60; i++) {
            LocalDate from = BEGIN.minusDays(10).plusDays(random.nextInt(DAYS));
            LocalDate to = from.plusDays(random.nextInt(i % 2 == 0 ? 40 : 300));
            assertThatBothAreEqual(new Period(from, to), by);
        }
    }

    @Test
    void soAreThoseUpToTheMiddleOfAMonth() {
        assertThatBothAreEqual(Period.of(null, BEGIN.plusDays(100), TODAY), Dimension.ALL);
        assertThatBothAreEqual(Period.of(null, BEGIN.plusDays(100), TODAY), Dimension.YEAR);
    }

    private void assertThatBothAreEqual(Period period, Dimension by) {
        Selection selection = Selection.of(InsightQuery.of(period.from(), period.to()), TODAY, null);
        assertThat(Buyers.of(selection, by)).isPresent();
        Map<String, Purchases> read = purchases.read(selection, "CNY", by);
        read.remove(null);
        read.values().removeIf(Purchases.NONE::equals);
        assertThat(read).as("customers of %s", period).isEqualTo(naively(selection, by));
    }

    private Map<String, Purchases> naively(Selection selection, Dimension by) {
        return jdbc
                .sql(NAIVELY.formatted(by.sql()))
                .params(selection.parameters())
                .query((row, index) -> Map.entry(
                        row.getString("key"),
                        new Purchases(
                                row.getLong("customers"),
                                row.getLong("paying"),
                                row.getLong("repeated"),
                                row.getLong("newcomers"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
