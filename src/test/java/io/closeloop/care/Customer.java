package io.closeloop.care;

import io.closeloop.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer of a test's own, with what it has bought and brought. */
final class Customer {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final long id;

    private Customer(JdbcClient jdbc, TestClock clock, long id) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.id = id;
    }

    static Customer create(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        TestClock clock = context.getBean(TestClock.class);
        Customer customer = new Customer(jdbc, clock, nextId(jdbc, "account_id"));
        jdbc.sql("""
                        insert into crm.accounts (id, version, number, name, name_key, owner, phase, created_at)
                        values (:id, 0, :number, :number, :number, :owner, 'CONSIDERATION', :now)""")
                .param("id", customer.id)
                .param("number", customer.number())
                .param("owner", customer.owner())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return customer;
    }

    long id() {
        return id;
    }

    String number() {
        return "AC-care-" + id;
    }

    String owner() {
        return "owner.of." + id;
    }

    /** A deal won at noon of a day, in the house's currency. */
    Customer bought(String amount, LocalDate day) {
        return bought(amount, "CNY", day);
    }

    Customer bought(String amount, String currency, LocalDate day) {
        long deal = nextId(jdbc, "opportunity_id");
        var at = day.atTime(12, 0).atZone(ZONE).toOffsetDateTime();
        jdbc.sql("""
                        insert into crm.opportunities
                               (id, version, number, case_number, source, account_id, owner, amount, currency, stage, state,
                                created_at, closed_at)
                        values (:id, 0, :number, :number, 'IMPORT', :account, :owner, :amount, :currency, 'CONTRACT', 'WON',
                                :at, :at)""")
                .params(Map.of("id", deal, "number", "OP-care-" + deal, "account", id, "owner", owner()))
                .params(Map.of("amount", new BigDecimal(amount), "currency", currency, "at", at))
                .update();
        jdbc.sql("""
                        update crm.accounts
                           set customer_since = least(customer_since, :at), phase = 'PURCHASE'
                         where id = :id""").param("at", at).param("id", id).update();
        return this;
    }

    /** Has brought a lead. */
    Customer referred() {
        jdbc.sql("""
                        insert into crm.referrals (lead_id, account_id, recorded_by, at)
                        select id, :id, 'test', :now
                          from crm.leads
                         where number = :lead""")
                .param("id", id)
                .param("lead", lead(jdbc))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return this;
    }

    /** The number of a lead that belongs to no account. */
    static String lead(ApplicationContext context) {
        return lead(context.getBean(JdbcClient.class));
    }

    private static String lead(JdbcClient jdbc) {
        long lead = nextId(jdbc, "lead_id");
        return jdbc.sql("""
                        insert into crm.leads
                               (id, version, number, status, source, company, company_key, contact_name, phone, currency,
                                created_by, created_at)
                        values (:id, 0, :number, 'NEW', 'REFERRAL', :number, :number, 'Ann', '1', 'CNY', 'test', now())
                        returning number""")
                .param("id", lead)
                .param("number", "LD-care-" + lead)
                .query(String.class)
                .single();
    }

    /** Has answered a survey. */
    Customer answered(int marks, int recommendation) {
        jdbc.sql("""
                        insert into crm.surveys
                               (version, account_id, case_number, state, answered_at, service_quality,
                                product_experience, continuation, recommendation, created_at)
                        values (0, :id, :number, 'ANSWERED', :now, 5, :marks, 5, :recommendation, :now)""")
                .params(Map.of("id", id, "number", number(), "marks", marks, "recommendation", recommendation))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return this;
    }

    /** Has a person to write to. */
    Customer contact(String name, String email, boolean consent) {
        jdbc.sql("""
                        insert into crm.contacts (account_id, name, email, consent, created_at)
                        values (:id, :name, :email, :consent, :now)""")
                .params(Map.of("id", id, "name", name, "email", email, "consent", consent))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return this;
    }

    /** Has a person whose birthday we know. */
    Customer bornOn(String name, LocalDate birthday, boolean consent) {
        jdbc.sql("""
                        insert into crm.contacts (account_id, name, email, birthday, consent, created_at)
                        values (:id, :name, :email, :birthday, :consent, now())""")
                .params(Map.of("id", id, "name", name, "email", name + "@blue.example", "birthday", birthday))
                .param("consent", consent)
                .update();
        return this;
    }

    /** Has been given a tier. */
    Customer tier(String tier) {
        jdbc.sql("update crm.accounts set tier = :tier where id = :id")
                .param("tier", tier)
                .param("id", id)
                .update();
        return this;
    }

    /** A contact that a rep has logged with a deal of the customer's own. */
    Customer followedUp(Instant at) {
        long deal = nextId(jdbc, "opportunity_id");
        var moment = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into crm.opportunities
                               (id, version, number, case_number, source, account_id, owner, currency, stage, state,
                                created_at)
                        values (:id, 0, :number, :number, 'IMPORT', :account, :owner, 'CNY', 'SOLUTION', 'OPEN', :at)""")
                .params(Map.of("id", deal, "number", "OP-care-" + deal, "account", id, "owner", owner(), "at", moment))
                .update();
        jdbc.sql("""
                        insert into crm.follow_ups (opportunity_id, at, channel, by_user, subject, created_at)
                        values (:deal, :at, 'PHONE', :owner, 'Price', :at)""")
                .params(Map.of("deal", deal, "owner", owner(), "at", moment))
                .update();
        return this;
    }

    String tier() {
        return jdbc.sql("select tier from crm.accounts where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static long nextId(JdbcClient jdbc, String sequence) {
        return jdbc.sql("select nextval(:sequence::regclass)")
                .param("sequence", "crm." + sequence)
                .query(Long.class)
                .single();
    }
}
