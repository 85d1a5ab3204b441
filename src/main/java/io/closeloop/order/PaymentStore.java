package io.closeloop.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments on record, each reference once, and what they were taken for. Writes any number in one statement. */
@Component
class PaymentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A payment on record. */
    record Stored(long id, String reference, long orderId, BigDecimal amount, Instant paidAt) {

        boolean is(NewPayment payment, long ofOrder) {
            return orderId == ofOrder && amount.compareTo(payment.amount()) == 0 && paidAt.equals(payment.paidAt());
        }
    }

    /**
     * Records payments whose references are new. Where another transaction is about to record one of them, this waits
     * for its end.
     *
     * @return the ids of those recorded, by reference
     */
    Map<String, Long> record(List<NewPayment> payments, Map<String, Order> orders, String by) {
        Map<String, Long> recorded = new HashMap<>();
        jdbc.sql("""
                        insert into crm.payments (reference, order_id, amount, paid_at, recorded_by, recorded_at)
                        select reference, order_id, amount, paid_at, :by, :now
                          from unnest(:references::text[], :orders::bigint[], :amounts::numeric[], :times::timestamptz[])
                               with ordinality as sent (reference, order_id, amount, paid_at, place)
                         order by place
                            on conflict (reference) do nothing
                        returning reference, id""")
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("references", column(payments, NewPayment::reference))
                .param(
                        "orders",
                        column(
                                payments,
                                payment ->
                                        text(orders.get(payment.orderNumber()).id())))
                .param("amounts", column(payments, payment -> payment.amount().toPlainString()))
                .param("times", column(payments, payment -> payment.paidAt().toString()))
                .query(row -> {
                    recorded.put(row.getString("reference"), row.getLong("id"));
                });
        return recorded;
    }

    /** The payments on record with these references. */
    Map<String, Stored> byReference(Collection<String> references) {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("select id, reference, order_id, amount, paid_at from crm.payments where reference = any(:references)")
                .param("references", references.toArray(String[]::new))
                .query(row -> {
                    stored.put(
                            row.getString("reference"),
                            new Stored(
                                    row.getLong("id"),
                                    row.getString("reference"),
                                    row.getLong("order_id"),
                                    row.getBigDecimal("amount"),
                                    row.getObject("paid_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return stored;
    }

    void keep(List<Allocation> allocations) {
        jdbc.sql("""
                        insert into crm.payment_allocations (payment_id, instalment_id, amount)
                        select * from unnest(:payments::bigint[], :instalments::bigint[], :amounts::numeric[])""")
                .param("payments", column(allocations, allocation -> text(allocation.paymentId())))
                .param("instalments", column(allocations, allocation -> text(allocation.instalmentId())))
                .param(
                        "amounts",
                        column(allocations, allocation -> allocation.amount().toPlainString()))
                .update();
    }

    void keepCredits(List<Credit> credits) {
        jdbc.sql("""
                        insert into crm.credits (payment_id, amount)
                        select * from unnest(:payments::bigint[], :amounts::numeric[])""")
                .param("payments", column(credits, credit -> text(credit.paymentId())))
                .param("amounts", column(credits, credit -> credit.amount().toPlainString()))
                .update();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
