package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Customers and leads of several teams, recomputed naively from what was written: of whole months, which are read from
 * sums, and of parts of them, which of teams are read from rows; as an executive, and as the manager of two of three teams.
 */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerFiguresTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final int MONTHS = 12;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> teams = List.of("ct-a-" + mark, "ct-b-" + mark, "ct-c-" + mark);
    private final Actor manager =
            new Actor("mia", Set.of(Groups.SALES_MANAGERS, Groups.ofTeam(teams.get(0)), Groups.ofTeam(teams.get(1))));
    private final Actor executive = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    @Autowired
    private Kpis kpis;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void sellAtRandom() {
        Random random = new Random(42);
        RawSales sales = new RawSales(jdbc);
        teams.forEach(sales::team);
        List<Long> customers =
                IntStream.range(0, 25).mapToObj(i -> sales.account()).toList();
        for (int i = 0; i < 90; i++) {
            LocalDate day = FIRST.atDay(1).plusDays(random.nextInt(MONTHS * 30));
            long customer = customers.get(random.nextInt(25));
            String team = teams.get(random.nextInt(3));
            BigDecimal amount = new BigDecimal(100 + random.nextInt(9_000));
            long deal = sales.deal(new RawSales.Deal(day)
                    .of("seller", team)
                    .by(customer)
                    .forProduct("P" + i % 2)
                    .won(day, amount.toString()));
            purchases.add(new Purchase(deal, customer, team, "P" + i % 2, day, amount));
            double hours = random.nextInt(400) / 8.0;
            sales.contact(sales.lead(day, "seller", team), hours);
            responses.add(new Response(team, day, hours));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2018-12-31",
        "2018-03-01, 2018-05-31",
        "2018-06-01, 2018-06-30",
        "2018-01-02, 2018-12-31",
        "2018-03-17, 2018-05-08"
    })
    void aManagerOfTwoTeamsCountsEachCustomerOnce(LocalDate from, LocalDate to) {
        Set<String> own = Set.of(teams.get(0), teams.get(1));
        KpiView view = kpis.kpi(InsightQuery.of(from, to), Dimension.ALL, manager);
        assertThat(view.total()).satisfies(figures -> {
            assertThat(figures.wonCustomers()).isEqualTo(customers(bought(own, from, to)));
            assertThat(figures.averageCustomerValue()).isEqualTo(averageValue(bought(own, from, to)));
            assertThat(figures.repurchaseRate()).isEqualTo(repurchase(bought(own, from, to)));
            assertThat(figures.newCustomers()).isEqualTo(newcomers(bought(own, from, to)));
            assertThat(figures.medianResponseHours()).isEqualByComparingTo(medianResponse(own, from, to));
        });
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01, 2018-12-31", "2018-04-01, 2018-06-30", "2018-04-02, 2018-06-29"})
    void everyTeamAndEveryProductHasItsOwnCustomers(LocalDate from, LocalDate to) {
        for (Dimension by : List.of(Dimension.TEAM, Dimension.PRODUCT)) {
            KpiView view = kpis.kpi(InsightQuery.of(from, to), by, manager);
            assertThat(view.rows()).isNotEmpty().allSatisfy(row -> {
                List<Purchase> part = bought(Set.of(teams.get(0), teams.get(1)), from, to).stream()
                        .filter(one -> (by == Dimension.TEAM ? one.team() : one.product()).equals(row.key()))
                        .toList();
                assertThat(row.figures().wonCustomers()).isEqualTo(customers(part));
                assertThat(row.figures().averageCustomerValue()).isEqualTo(averageValue(part));
                assertThat(row.figures().repurchaseRate()).isEqualTo(repurchase(part));
                assertThat(row.figures().newCustomers()).isEqualTo(newcomers(part));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01, 2018-12-31", "2018-02-01, 2018-02-28", "2018-02-03, 2018-09-11"})
    void anExecutiveSeesTheSameOfOneTeam(LocalDate from, LocalDate to) {
        String team = teams.get(2);
        InsightQuery wanted = new InsightQuery(from, to, null, team, null, null, null, null, null, null);
        Figures figures = kpis.kpi(wanted, Dimension.ALL, executive).total();
        assertThat(figures.wonCustomers()).isEqualTo(customers(bought(Set.of(team), from, to)));
        assertThat(figures.newCustomers()).isEqualTo(newcomers(bought(Set.of(team), from, to)));
        assertThat(figures.medianResponseHours()).isEqualByComparingTo(medianResponse(Set.of(team), from, to));
    }

    private List<Purchase> bought(Set<String> in, LocalDate from, LocalDate to) {
        return purchases.stream()
                .filter(one -> in.contains(one.team()))
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList();
    }

    private static long customers(List<Purchase> of) {
        return of.stream().map(Purchase::customer).distinct().count();
    }

    private static BigDecimal averageValue(List<Purchase> of) {
        BigDecimal sum = Numbers.sum(of.stream().map(Purchase::amount));
        return of.isEmpty() ? null : sum.divide(BigDecimal.valueOf(customers(of)), 2, RoundingMode.HALF_UP);
    }

    private BigDecimal repurchase(List<Purchase> of) {
        Map<Long, Integer> ever = new HashMap<>();
        purchases.forEach(one -> ever.merge(one.customer(), 1, Integer::sum));
        long again = of.stream()
                .map(Purchase::customer)
                .distinct()
                .filter(customer -> ever.get(customer) > 1)
                .count();
        return of.isEmpty()
                ? null
                : BigDecimal.valueOf(100 * again).divide(BigDecimal.valueOf(customers(of)), 2, RoundingMode.HALF_UP);
    }

    /** Whose first purchase, over all teams and times, is among these. */
    private long newcomers(List<Purchase> of) {
        return of.stream()
                .filter(one -> purchases.stream()
                        .noneMatch(other -> other.customer() == one.customer()
                                && (other.day().isBefore(one.day())
                                        || other.day().equals(one.day()) && other.deal() < one.deal())))
                .count();
    }

    /** In tenths of hours below ten, in whole hours above. */
    private BigDecimal medianResponse(Set<String> in, LocalDate from, LocalDate to) {
        List<BigDecimal> hours = responses.stream()
                .filter(one -> in.contains(one.team())
                        && !one.day().isBefore(from)
                        && !one.day().isAfter(to))
                .map(one -> BigDecimal.valueOf(one.hours()).setScale(one.hours() < 10 ? 1 : 0, RoundingMode.HALF_UP))
                .sorted()
                .toList();
        return hours.get((hours.size() - 1) / 2)
                .add(hours.get(hours.size() / 2))
                .divide(BigDecimal.valueOf(2), 3, RoundingMode.HALF_UP);
    }

    private record Purchase(long deal, long customer, String team, String product, LocalDate day, BigDecimal amount) {}

    private record Response(String team, LocalDate day, double hours) {}
}
