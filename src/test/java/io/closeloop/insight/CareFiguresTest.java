package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How customers were looked after, worked out by hand, and the lists behind it. */
@CloseloopTest
class CareFiguresTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private static final LocalDate DAY = LocalDate.of(2006, 4, 11);
    private static final LocalDate END = LocalDate.of(2006, 4, 30);

    private final String industry = "care " + UUID.randomUUID();

    @Autowired
    private Kpis kpis;

    @Autowired
    private CareRows care;

    @Autowired
    private CustomerRows customers;

    @Autowired
    private PaymentRows payments;

    @Autowired
    private AccountCosts costs;

    @Autowired
    private JdbcClient jdbc;

    private RawSales sales;
    private long account;
    private long order;

    @BeforeEach
    void lookAfterACustomer() {
        sales = new RawSales(jdbc);
        account = sales.account(industry, "ada", null, "LARGE", "A");
        long deal = sales.deal(new RawSales.Deal(DAY).by(account).won(DAY, "1000"));
        order = sales.order(deal);
        sales.delivery(order, DAY);
        sales.survey(account, DAY, 5, 4, 1, 10);
        sales.survey(account, DAY.plusDays(2), 3, 3, 4, 6);
        sales.complaint(account, DAY.plusDays(3));
        sales.payment(order, DAY.plusDays(4), new BigDecimal("600"));
    }

    @Test
    void satisfactionRecommendationAndComplaintsAreAsWorkedOutByHand() {
        for (LocalDate from : List.of(DAY.withDayOfMonth(1), DAY.withDayOfMonth(2))) {
            Figures figures = figures(from, END);
            assertThat(figures.satisfaction()).isEqualByComparingTo("50.00"); // 5, 4 and 4 of six marks
            assertThat(figures.averageMark()).isEqualByComparingTo("3.33");
            assertThat(figures.recommendation()).isEqualByComparingTo("0.00"); // one 10, one 6
            assertThat(figures.complaintRate()).isEqualByComparingTo("100.00");
        }
    }

    @Test
    void aPromiseCountsWhenItsTimeHasComeAndWhenItIsKept() {
        OffsetDateTime due = DAY.plusDays(3).atStartOfDay().atOffset(ZoneOffset.UTC);
        sales.followUp(order, due, null);
        assertThat(figures(DAY, END).followUpsInTime()).isEqualByComparingTo("0.00");
        jdbc.sql("update crm.delivery_follow_ups set done_at = ?, done_by = 'test' where order_id = ?")
                .params(due.minusHours(1), order)
                .update();
        assertThat(figures(DAY, END).followUpsInTime()).isEqualByComparingTo("100.00");
        jdbc.sql(
                        "update crm.delivery_follow_ups set due_at = '2999-01-01', done_at = null, done_by = null where order_id = ?")
                .param(order)
                .update();
        assertThat(figures(DAY, LocalDate.of(2999, 12, 31)).followUpsInTime()).isNull();
    }

    @Test
    void whatIsKnownOfTheCustomerMovesItsCareAlong() {
        assertThat(ofTier("A").satisfaction()).isEqualByComparingTo("50.00");
        jdbc.sql("update crm.accounts set tier = 'B' where id = ?")
                .param(account)
                .update();
        assertThat(ofTier("A").satisfaction()).isNull();
        assertThat(ofTier("B").satisfaction()).isEqualByComparingTo("50.00");
        assertThat(ofTier("B").wonAmount()).isEqualByComparingTo("1000");
    }

    @Test
    void everyNumberHasItsList() {
        PageQuery page = new PageQuery(0, 50, null);
        assertThat(care.list(query(DAY, END), CareFigure.SURVEYS, page, EXECUTIVE)
                        .items())
                .extracting(CareRow::recommendation)
                .containsExactly(6, 10);
        assertThat(care.list(query(DAY, END), CareFigure.COMPLAINTS, page, EXECUTIVE)
                        .total())
                .isEqualTo(1);
        assertThat(care.list(query(DAY, END), CareFigure.DELIVERIES, page, EXECUTIVE)
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.customer()).isEqualTo("Customer " + account));
        assertThat(payments.list(query(DAY, END), page, EXECUTIVE).items())
                .singleElement()
                .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("600"));
    }

    /** Of whole months and days from what is kept of them, and from the rows where nothing is. */
    @Test
    void asManyPaymentsAreCountedAsAreListed() {
        long dollars = sales.deal(new RawSales.Deal(DAY).by(account).in("USD").won(DAY, "10"));
        sales.payment(sales.order(dollars), DAY.plusDays(5), BigDecimal.TEN);
        sales.payment(order, DAY.plusDays(5), BigDecimal.ONE);
        for (LocalDate from : List.of(DAY.withDayOfMonth(1), DAY, DAY.plusDays(5))) {
            for (String source : Stream.of(null, "WEBSITE").toList()) {
                assertThatPaymentsAre(from.isAfter(DAY) ? 2 : 3, from, source, null);
                assertThatPaymentsAre(from.isAfter(DAY) ? 1 : 2, from, source, "CNY");
                assertThatPaymentsAre(1, from, source, "USD");
            }
        }
    }

    private void assertThatPaymentsAre(int number, LocalDate from, String source, String currency) {
        InsightQuery query = new InsightQuery(from, END, null, null, null, null, industry, source, null, currency);
        Page<PaymentRow> page = payments.list(query, new PageQuery(0, 50, null), EXECUTIVE);
        assertThat(page.items())
                .as("payments from %s, %s, %s", from, source, currency)
                .hasSize(number);
        assertThat(page.total()).isEqualTo(number);
    }

    @Test
    void aCustomersLifetimeValueIsTheMoneyReceivedLessTheDirectCost() {
        costs.record(
                Map.of("accountNumber", "AC-T-" + account, "spentOn", "2006-04-12", "amount", 150),
                new Actor("fin", Set.of(Groups.FINANCE)));
        PageQuery page = new PageQuery(0, 50, "-amount");
        assertThat(customers
                        .list(query(DAY, END), CustomerFigure.NEW, page, EXECUTIVE)
                        .items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.receivedAmount()).isEqualByComparingTo("600");
                    assertThat(row.directCost()).isEqualByComparingTo("150");
                    assertThat(row.lifetimeValue()).isEqualByComparingTo("450");
                });
        assertThat(customers
                        .list(query(DAY, END), CustomerFigure.REPEATED, page, EXECUTIVE)
                        .total())
                .isZero();
    }

    private Figures figures(LocalDate from, LocalDate to) {
        return kpis.kpi(query(from, to), Dimension.ALL, EXECUTIVE).total();
    }

    private Figures ofTier(String tier) {
        return kpis.kpi(query(DAY.withDayOfMonth(1), END), Dimension.TIER, EXECUTIVE).rows().stream()
                .filter(row -> tier.equals(row.key()))
                .findFirst()
                .map(KpiView.Row::figures)
                .orElseGet(() -> Figures.of(
                        Sums.NOTHING,
                        Purchases.NONE,
                        Times.NONE,
                        Times.NONE,
                        new Money(BigDecimal.ZERO, null),
                        Care.NONE));
    }

    private InsightQuery query(LocalDate from, LocalDate to) {
        return new InsightQuery(from, to, null, null, null, null, industry, null, null, null);
    }
}
