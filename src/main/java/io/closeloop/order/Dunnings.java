package io.closeloop.order;

import io.closeloop.process.CollectInstalment.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was due when to be said to whom about an instalment. */
@Component
class Dunnings {

    private static final String OUR_PEOPLE = "finance and the sales managers";

    private final JdbcClient jdbc;

    Dunnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records it; all but an escalation only once. Gives its id, empty where it is on record already. */
    Optional<Long> record(Instalment instalment, DunningKind kind, Instant now) {
        return jdbc.sql("""
                        insert into crm.dunnings (instalment_id, kind, amount, due_on, recipient, at)
                        values (:instalment, :kind, :amount, :due, :recipient, :now)
                            on conflict do nothing
                        returning id""")
                .param("instalment", instalment.id())
                .param("kind", kind.name())
                .param("amount", instalment.open())
                .param("due", instalment.dueOn())
                .param("recipient", kind == DunningKind.ESCALATION ? OUR_PEOPLE : contactOf(instalment.orderId()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** How often the customer was dunned for the instalment. */
    int count(long instalmentId) {
        return jdbc.sql("""
                        select count(*)
                          from crm.dunnings
                         where instalment_id = :id and kind in (:kinds)""")
                .param("id", instalmentId)
                .param("kinds", List.of(DunningKind.FIRST_DUNNING.name(), DunningKind.SECOND_DUNNING.name()))
                .query(Integer.class)
                .single();
    }

    /** The customer's tier and what is open, for the policy; an order without an account counts as tier D. */
    Map<String, Object> facts(long instalmentId) {
        return jdbc.sql("""
                        select coalesce(d.tier, 'D') as tier, i.amount - i.paid as open
                          from crm.instalments i
                          join crm.orders      o on o.id = i.order_id
                          join crm.deal_card   d on d.opportunity_id = o.opportunity_id
                         where i.id = :id""").param("id", instalmentId).query(Dunnings::facts).single();
    }

    private static Map<String, Object> facts(ResultSet row, int number) throws SQLException {
        return Map.of(Facts.TIER, row.getString("tier"), Facts.AMOUNT, row.getBigDecimal("open"));
    }

    private String contactOf(long orderId) {
        return jdbc.sql("""
                        select coalesce(d.contact_name || coalesce(' <' || d.email || '>', ' ' || d.phone, ''),
                                        d.customer, 'nobody known')
                          from crm.orders    o
                          join crm.deal_card d on d.opportunity_id = o.opportunity_id
                         where o.id = :id""").param("id", orderId).query(String.class).single();
    }
}
