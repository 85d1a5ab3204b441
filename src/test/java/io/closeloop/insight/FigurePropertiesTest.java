package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of figures whatever was sold, on random sales. */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigurePropertiesTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 500;
    private static final List<String> PRODUCTS = List.of("Pump", "Valve", "Pipe");
    private static final List<String> INDUSTRIES = List.of("retail", "food", "steel");
    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");
    private static final List<String> TIERS = List.of("A", "B", "C", "D");
    private static final List<String> REGIONS = List.of("North", "South");

    @Autowired
    private Kpis kpis;

    @Autowired
    private JdbcClient jdbc;

    private RawSales sales;

    @BeforeAll
    void sellAtRandom() {
        Random random = new Random(20_261_122);
        sales = new RawSales(jdbc);
        sales.team("props-a");
        sales.team("props-b");
        List<Long> customers = IntStream.range(0, 12)
                .mapToObj(i -> sales.account(
                        INDUSTRIES.get(i % 3), seller(random), team(random), SIZES.get(i % 4), TIERS.get(i % 4)))
                .toList();
        for (int i = 0; i < 60; i++) {
            sales.lead(BEGIN.plusDays(random.nextInt(DAYS)), seller(random), team(random));
        }
        for (int i = 0; i < 240; i++) {
            long lead = sales.lead(BEGIN.plusDays(random.nextInt(DAYS)), seller(random), team(random));
            sales.budget(lead, List.of(0L, 5_000L, 20_000L, 70_000L, 200_000L).get(random.nextInt(5)));
            long deal = sales.deal(deal(random, customers).from(i % 3 == 0 ? lead : null));
            if (i % 4 == 0) {
                sales.payment(
                        sales.order(deal),
                        BEGIN.plusDays(random.nextInt(DAYS)),
                        new BigDecimal(1 + random.nextInt(9_000)));
            }
        }
        customers.forEach(customer -> {
            sales.survey(
                    customer, BEGIN.plusDays(random.nextInt(DAYS)), 1 + random.nextInt(5), 4, 2, random.nextInt(11));
            sales.complaint(customer, BEGIN.plusDays(random.nextInt(DAYS)));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void figuresEqualANaiveRecomputationFromRawRows(long seed) {
        // given
        Random random = new Random(seed);
        LocalDate from = BEGIN.plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(random.nextInt(200));
        String product = random.nextBoolean() ? PRODUCTS.get(random.nextInt(3)) : null;
        String region = random.nextBoolean() ? REGIONS.get(random.nextInt(2)) : null;

        // when
        Figures figures = kpis.kpi(query(from, to, product, region), Dimension.ALL, EXECUTIVE)
                .total();

        // then
        List<Raw> deals = raw().stream()
                .filter(deal -> product == null || product.equals(deal.product()))
                .filter(deal -> region == null || region.equals(deal.region()))
                .toList();
        Predicate<LocalDate> inside = day -> day != null && !day.isBefore(from) && !day.isAfter(to);
        List<Raw> won = deals.stream()
                .filter(deal -> deal.state().equals("WON") && inside.test(deal.closedOn()))
                .toList();
        long lost = deals.stream()
                .filter(deal -> deal.state().equals("LOST") && inside.test(deal.closedOn()))
                .count();
        BigDecimal amount = Numbers.sum(won.stream().map(Raw::amount));
        long customers = won.stream().map(Raw::accountId).distinct().count();
        assertThat(figures.won()).isEqualTo(won.size());
        assertThat(figures.lost()).isEqualTo(lost);
        assertThat(figures.opened())
                .isEqualTo(deals.stream()
                        .filter(deal -> inside.test(deal.openedOn()))
                        .count());
        assertThat(figures.wonAmount()).isEqualByComparingTo(amount);
        assertThat(figures.wonCustomers()).isEqualTo(customers);
        assertThat(figures.averageDeal()).isEqualTo(each(amount, won.size()));
        assertThat(figures.averageCustomerValue()).isEqualTo(each(amount, customers));
        assertThat(figures.winRate())
                .isEqualTo(each(BigDecimal.valueOf(won.size()).multiply(BigDecimal.valueOf(100)), won.size() + lost));
        assertThat(figures.medianCycleDays()).isEqualTo(median(won));
    }

    @Test
    void whatChangesIsCountedWhereItBelongsThenAndNowhereElse() {
        // given
        RawSales moved = new RawSales(jdbc);
        long deal = moved.deal(new RawSales.Deal(BEGIN).of("mover", "props-a").won(BEGIN.plusDays(9), "70"));
        assertThat(ofSeller(moved, "mover").won()).isEqualTo(1);

        // when
        jdbc.sql("update crm.opportunities set owner = 'heir', amount = 80 where id = ?")
                .param(deal)
                .update();

        // then
        assertThat(ofSeller(moved, "mover").won()).isZero();
        assertThat(ofSeller(moved, "heir").wonAmount()).isEqualByComparingTo("80");
    }

    private Figures ofSeller(RawSales of, String seller) {
        return kpis.kpi(
                        new InsightQuery(null, null, seller, null, null, null, null, null, of.campaign, null),
                        Dimension.ALL,
                        EXECUTIVE)
                .total();
    }

    private InsightQuery query(LocalDate from, LocalDate to, String product, String region) {
        return new InsightQuery(from, to, null, null, region, product, null, null, sales.campaign, null);
    }

    private static RawSales.Deal deal(Random random, List<Long> customers) {
        LocalDate opened = BEGIN.plusDays(random.nextInt(DAYS));
        LocalDate closed = opened.plusDays(random.nextInt(90));
        Stage stage = Stage.values()[random.nextInt(6)];
        RawSales.Deal deal = new RawSales.Deal(opened)
                .of(seller(random), team(random))
                .by(customers.get(random.nextInt(customers.size())))
                .forProduct(PRODUCTS.get(random.nextInt(3)))
                .inRegion(REGIONS.get(random.nextInt(2)))
                .worth(String.valueOf(random.nextInt(1_000_000) / 100.0));
        return switch (random.nextInt(3)) {
            case 0 -> deal.won(closed, String.valueOf(random.nextInt(1_000_000) / 100.0));
            case 1 -> deal.lost(closed, stage);
            default -> deal.in(stage);
        };
    }

    private static String seller(Random random) {
        return "seller-" + random.nextInt(4);
    }

    private static String team(Random random) {
        return random.nextBoolean() ? "props-a" : "props-b";
    }

    private static BigDecimal each(BigDecimal sum, long number) {
        return number == 0 ? null : sum.divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<Raw> won) {
        List<Long> days = won.stream()
                .map(deal -> deal.closedOn().toEpochDay() - deal.capturedOn().toEpochDay())
                .filter(length -> length >= 0)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        long twice = days.get((days.size() - 1) / 2) + days.get(days.size() / 2);
        return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2), 3, RoundingMode.HALF_UP);
    }

    private List<Raw> raw() {
        return jdbc.sql("""
                        select state, product, region, account_id, amount,
                               (created_at at time zone 'Asia/Shanghai')::date as opened_on,
                               (closed_at at time zone 'Asia/Shanghai')::date  as closed_on,
                               coalesce((select (l.created_at at time zone 'Asia/Shanghai')::date
                                           from crm.leads l
                                          where l.id = lead_id),
                                        (created_at at time zone 'Asia/Shanghai')::date) as captured_on
                          from crm.opportunities
                         where campaign = ?""").param(sales.campaign).query(Raw.class).list();
    }

    private record Raw(
            String state,
            String product,
            String region,
            Long accountId,
            BigDecimal amount,
            LocalDate openedOn,
            LocalDate closedOn,
            LocalDate capturedOn) {}
}
