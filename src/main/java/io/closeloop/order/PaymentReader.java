package io.closeloop.order;

import io.closeloop.order.PaymentView.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads payments as the API shows them. */
@Component
@Transactional(readOnly = true)
class PaymentReader {

    private static final String PAYMENTS = """
            select p.*, o.number, o.currency, coalesce(c.amount, 0) as credit
              from crm.payments p
              join crm.orders   o on o.id = p.order_id
              left join crm.credits c on c.payment_id = p.id
             where %s
             order by p.id
             limit 500""";

    private final JdbcClient jdbc;

    PaymentReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PaymentView view(String reference) {
        return views("p.reference = :key", reference).get(0);
    }

    /** An order's payments, in the order in which they were recorded. */
    List<PaymentView> ofOrder(long orderId) {
        return views("p.order_id = :key", orderId);
    }

    private List<PaymentView> views(String condition, Object key) {
        Map<Long, List<Part>> parts = parts(condition, key);
        return jdbc.sql(PAYMENTS.formatted(condition))
                .param("key", key)
                .query((row, number) -> view(row, parts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Part>> parts(String condition, Object key) {
        Map<Long, List<Part>> parts = new HashMap<>();
        jdbc.sql("""
                        select a.payment_id, i.position, i.label, a.amount
                          from crm.payments            p
                          join crm.payment_allocations a on a.payment_id = p.id
                          join crm.instalments         i on i.id = a.instalment_id
                         where %s
                         order by i.due_on, i.position""".formatted(condition)).param("key", key).query(row -> {
            parts.computeIfAbsent(row.getLong("payment_id"), id -> new ArrayList<>())
                    .add(new Part(row.getInt("position"), row.getString("label"), row.getBigDecimal("amount")));
        });
        return parts;
    }

    private static PaymentView view(ResultSet row, List<Part> parts) throws SQLException {
        return new PaymentView(
                row.getString("reference"),
                row.getString("number"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("paid_at", OffsetDateTime.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("recorded_by"),
                row.getBigDecimal("credit"),
                parts);
    }
}
