package io.closeloop.order;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the orders that a user may see, the newest first. */
@Component
@Transactional(readOnly = true)
class OrderList {

    private static final String OVERDUE = "(i.due_on < :today and i.paid < i.amount and i.written_off_at is null)";

    private static final String LINES = """
            select o.number, c.account_number, c.customer as account_name, o.owner, o.amount, o.currency, o.state,
                   o.paid_amount, o.open_amount, o.written_off_amount, o.credit, o.delivery_due_on, o.delivered_on,
                   (select min(i.due_on) from crm.instalments i where i.order_id = o.order_id and %s) as overdue_since,
                   o.opened_at, o.closed_at
              from crm.order_card o
              join crm.deal_card  c on c.opportunity_id = o.opportunity_id
             where %s
             order by o.order_id desc
             limit :limit offset :offset""";

    /** What the conditions need of the view; its sums over payments and instalments would be worked out to be counted. */
    private static final String COUNT = """
            select count(*)
              from (select o.id as order_id, o.account_id, o.closed_at, d.owner, d.team
                      from crm.orders o
                      join crm.deals  d on d.opportunity_id = o.opportunity_id) o
             where %s""";

    private final JdbcClient jdbc;
    private final BusinessDays days;

    OrderList(JdbcClient jdbc, BusinessDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * @param state   null for all
     * @param account an account's number, null for all
     * @param overdue true for those with an instalment that is overdue
     */
    Page<OrderLine> list(OrderState state, String account, boolean overdue, PageQuery page, Actor actor) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: orders come with the newest first", page.sort());
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", days.today());
        String condition = condition(state, account, overdue, actor, parameters);
        long total = jdbc.sql(COUNT.formatted(condition))
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql(LINES.formatted(OVERDUE, condition))
                        .params(parameters)
                        .param("limit", page.size())
                        .param("offset", page.offset())
                        .query(OrderLine.class)
                        .list(),
                total);
    }

    private static String condition(
            OrderState state, String account, boolean overdue, Actor actor, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("true");
        if (state != null) {
            condition.append(" and ").append(state.condition());
        }
        if (account != null) {
            condition.append(" and o.account_id = (select account_id from crm.customers where number = :account)");
            parameters.put("account", account);
        }
        if (overdue) {
            condition
                    .append(" and exists (select 1 from crm.instalments i where i.order_id = o.order_id and ")
                    .append(OVERDUE)
                    .append(')');
        }
        if (!actor.seesAllSales()) {
            condition.append(" and (o.owner = :me or o.team = any(:teams))");
            parameters.put("me", actor.userId());
            parameters.put("teams", actor.teams().toArray(String[]::new));
        }
        return condition.toString();
    }
}
