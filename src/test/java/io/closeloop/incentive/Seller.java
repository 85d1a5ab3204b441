package io.closeloop.incentive;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rep of a test's own in a team of a test's own, with what the rep has won and what customers paid. */
final class Seller {

    private final JdbcClient jdbc;
    private final String id = "seller-" + UUID.randomUUID();

    private Seller(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Seller create(ApplicationContext context) {
        Seller seller = new Seller(context.getBean(JdbcClient.class));
        seller.jdbc
                .sql("insert into crm.teams (key, name, created_at) values (:team, :team, now())")
                .param("team", seller.team())
                .update();
        seller.jdbc.sql("""
                        insert into crm.team_members (user_id, name, team, created_at)
                        values (:id, 'Anna Berg', :team, now())""").param("id", seller.id).param("team", seller.team()).update();
        return seller;
    }

    String id() {
        return id;
    }

    String team() {
        return "team-of-" + id.substring(0, 20);
    }

    /** A deal won, with an order to pay for; the order's id. */
    long wins(String amount, String currency, OffsetDateTime at) {
        long deal = next("opportunity_id");
        jdbc.sql("""
                        insert into crm.opportunities
                               (id, version, number, case_number, source, owner, team, amount, currency, stage, state,
                                created_at, closed_at)
                        values (:id, 0, 'OP-incentive-' || :id, 'OP-incentive-' || :id, 'IMPORT', :owner, :team, :amount,
                                :currency, 'CONTRACT', 'WON', :at, :at)""")
                .param("id", deal)
                .param("owner", id)
                .param("team", team())
                .param("amount", new BigDecimal(amount))
                .param("currency", currency)
                .param("at", at)
                .update();
        return order(deal, amount, currency, at);
    }

    private long order(long deal, String amount, String currency, OffsetDateTime at) {
        long order = next("order_id");
        jdbc.sql("""
                        insert into crm.orders (id, version, number, opportunity_id, case_number, amount, currency, opened_at)
                        values (:id, 0, 'OR-incentive-' || :id, :deal, 'OP-incentive-' || :deal, :amount, :currency, :at)""")
                .param("id", order)
                .param("deal", deal)
                .param("amount", new BigDecimal(amount))
                .param("currency", currency)
                .param("at", at)
                .update();
        return order;
    }

    /** A payment for one of the orders; its id. */
    long isPaid(long order, String amount, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into crm.payments (reference, order_id, amount, paid_at, recorded_by, recorded_at)
                        values (:reference, :order, :amount, :at, 'test', :at)
                        returning id""")
                .param("reference", UUID.randomUUID().toString())
                .param("order", order)
                .param("amount", new BigDecimal(amount))
                .param("at", at)
                .query(Long.class)
                .single();
    }

    /** Part of a payment goes back to the customer. */
    void paysBack(long payment, String amount, OffsetDateTime at) {
        jdbc.sql("""
                        insert into crm.credits (payment_id, amount, settlement, settled_by, settled_at)
                        values (:payment, :amount, 'REFUNDED', 'test', :at)""")
                .param("payment", payment)
                .param("amount", new BigDecimal(amount))
                .param("at", at)
                .update();
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval(:sequence::regclass)")
                .param("sequence", "crm." + sequence)
                .query(Long.class)
                .single();
    }
}
