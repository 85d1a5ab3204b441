package io.closeloop.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands beside an order's tasks. */
@Component
class OrderCards {

    private final JdbcClient jdbc;

    OrderCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order as its tasks show it. */
    record OrderCard(
            String number,
            String opportunityNumber,
            String customer,
            String contactName,
            String phone,
            String email,
            String owner,
            String ownerName,
            String team,
            BigDecimal amount,
            BigDecimal openAmount,
            String currency,
            LocalDate deliveryDueOn,
            LocalDate deliveredOn) {}

    /**
     * An instalment as its task shows it.
     *
     * @param history what was said about it, a line each, newest first
     */
    record InstalmentCard(
            String label, BigDecimal amount, BigDecimal open, LocalDate dueOn, String note, String history) {}

    /** A credit as its task shows it. */
    record CreditCard(BigDecimal amount, String reference, BigDecimal paymentAmount) {}

    OrderCard ofOrder(long orderId) {
        return jdbc.sql("""
                        select o.number, d.number as opportunity_number, d.customer, d.contact_name, d.phone, d.email,
                               o.owner, coalesce(w.name, o.owner) as owner_name, o.team, o.amount, o.open_amount,
                               o.currency, o.delivery_due_on, o.delivered_on
                          from crm.order_card o
                          join crm.deal_card  d on d.opportunity_id = o.opportunity_id
                          left join crm.people w on w.user_id = o.owner
                         where o.order_id = :id""").param("id", orderId).query(OrderCard.class).single();
    }

    InstalmentCard ofInstalment(long instalmentId, String zone) {
        return jdbc.sql("""
                        select i.label, i.amount, i.amount - i.paid as open, i.due_on, i.note, h.lines as history
                          from crm.instalments i
                          left join lateral (select string_agg(line, E'\\n' order by id desc) as lines
                                               from (select id, to_char(at at time zone :zone, 'YYYY-MM-DD') || ' '
                                                            || case kind when 'DUE' then 'reminder on the due date'
                                                                         else lower(replace(kind, '_', ' ')) end
                                                            || ' to ' || recipient as line
                                                       from crm.dunnings
                                                      where instalment_id = i.id
                                                      order by id desc
                                                      limit 20) latest) h on true
                         where i.id = :id""")
                .param("zone", zone)
                .param("id", instalmentId)
                .query(InstalmentCard.class)
                .single();
    }

    CreditCard ofCredit(long paymentId) {
        return jdbc.sql("""
                        select c.amount, p.reference, p.amount as payment_amount
                          from crm.credits  c
                          join crm.payments p on p.id = c.payment_id
                         where p.id = :id""").param("id", paymentId).query(CreditCard.class).single();
    }
}
