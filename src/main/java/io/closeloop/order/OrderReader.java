package io.closeloop.order;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.order.OrderView.DeliveryView;
import io.closeloop.order.OrderView.DunningView;
import io.closeloop.order.OrderView.InstalmentView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders as the API shows them; a user finds only those that the user may see. */
@Component
@Transactional(readOnly = true)
class OrderReader {

    private static final String ORDER = """
            select o.*, c.number as opportunity_number, c.account_number, c.customer,
                   v.due_on, v.received_by, v.note
              from crm.order_card o
              join crm.deal_card  c on c.opportunity_id = o.opportunity_id
              join crm.deliveries v on v.order_id = o.order_id
             where o.number = :number
               and (:all or o.owner = :me or o.team = any(:teams))""";

    private final JdbcClient jdbc;
    private final PaymentReader payments;

    OrderReader(JdbcClient jdbc, PaymentReader payments) {
        this.jdbc = jdbc;
        this.payments = payments;
    }

    /**
     * An order the user may see.
     *
     * @throws Refusal NOT_FOUND where there is none, or none for this user
     */
    OrderView view(String number, Actor actor) {
        return jdbc.sql(ORDER)
                .param("number", number)
                .param("all", actor.seesAllSales())
                .param("me", actor.userId())
                .param("teams", actor.teams().toArray(String[]::new))
                .query(this::view)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no order " + number + "."));
    }

    private OrderView view(ResultSet row, int number) throws SQLException {
        long id = row.getLong("order_id");
        return new OrderView(
                row.getString("number"),
                row.getString("opportunity_number"),
                row.getString("account_number"),
                row.getString("customer"),
                row.getString("case_number"),
                row.getString("owner"),
                row.getString("team"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("state"),
                row.getBoolean("paid"),
                row.getBigDecimal("paid_amount"),
                row.getBigDecimal("open_amount"),
                row.getBigDecimal("written_off_amount"),
                row.getBigDecimal("credit"),
                time(row, "opened_at"),
                time(row, "closed_at"),
                new DeliveryView(
                        day(row, "due_on"),
                        day(row, "delivered_on"),
                        row.getString("received_by"),
                        row.getString("note")),
                instalments(id),
                payments.ofOrder(id));
    }

    private List<InstalmentView> instalments(long orderId) {
        Map<Long, List<DunningView>> dunnings = dunnings(orderId);
        return jdbc.sql("select * from crm.instalments where order_id = :id order by position")
                .param("id", orderId)
                .query((row, number) -> instalment(row, dunnings.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<DunningView>> dunnings(long orderId) {
        Map<Long, List<DunningView>> dunnings = new HashMap<>();
        jdbc.sql("""
                        select d.*
                          from crm.dunnings    d
                          join crm.instalments i on i.id = d.instalment_id
                         where i.order_id = :id
                         order by d.id
                         limit 1000""").param("id", orderId).query(row -> {
            dunnings.computeIfAbsent(row.getLong("instalment_id"), id -> new ArrayList<>())
                    .add(new DunningView(
                            row.getString("kind"),
                            time(row, "at"),
                            row.getBigDecimal("amount"),
                            row.getString("recipient")));
        });
        return dunnings;
    }

    private static InstalmentView instalment(ResultSet row, List<DunningView> dunnings) throws SQLException {
        return new InstalmentView(
                row.getInt("position"),
                row.getString("label"),
                row.getBigDecimal("amount"),
                day(row, "due_on"),
                row.getBigDecimal("paid"),
                time(row, "paid_at"),
                time(row, "written_off_at"),
                row.getString("note"),
                dunnings);
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
