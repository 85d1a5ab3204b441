package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leads and deals written straight into the features' tables, all of one campaign of their own, by which a test tells
 * its figures from everybody else's.
 */
public class RawSales {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    public final String campaign = "Campaign " + UUID.randomUUID();

    public RawSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long account() {
        return account(null);
    }

    public long account(String industry) {
        return account(industry, null, null, null, "D");
    }

    long account(String industry, String owner, String team, String companySize, String tier) {
        long id = next("account_id");
        jdbc.sql("""
                insert into crm.accounts
                       (id, version, number, name, name_key, industry, owner, team, company_size, tier, phase, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'PURCHASE', now())""")
                .params(id, "AC-T-" + id, "Customer " + id, "customer " + id, industry, owner, team, companySize, tier)
                .update();
        return id;
    }

    public void team(String key) {
        jdbc.sql("insert into crm.teams (key, name, created_at) values (?, ?, now()) on conflict do nothing")
                .params(key, "Team " + key)
                .update();
    }

    public long lead(LocalDate capturedOn, String owner, String team) {
        return lead(capturedOn, owner, team, "WEBSITE");
    }

    long lead(LocalDate capturedOn, String owner, String team, String source) {
        long id = next("lead_id");
        jdbc.sql("""
                insert into crm.leads (id, version, number, status, source, campaign, company, company_key, contact_name,
                                       email, currency, owner, team, created_by, created_at)
                values (?, 0, ?, 'QUALIFIED', ?, ?, 'Company', 'company', 'Ann', 'ann@example.com', 'CNY', ?, ?,
                        'test', ?)""")
                .params(id, "LD-T-" + id, source, campaign, owner, team, at(capturedOn))
                .update();
        return id;
    }

    /** A lead was contacted so many hours after it was captured, at the beginning of its day. */
    void contact(long lead, double hoursLater) {
        jdbc.sql("update crm.leads set first_contact_at = created_at + ? * interval '1 hour' where id = ?")
                .params(hoursLater, lead)
                .update();
    }

    void budget(long lead, long budget) {
        jdbc.sql("update crm.leads set budget = ? where id = ?")
                .params(budget, lead)
                .update();
    }

    /** The order of a deal won. */
    long order(long deal) {
        long id = next("order_id");
        jdbc.sql("""
                insert into crm.orders (id, version, number, opportunity_id, account_id, case_number, amount, currency, opened_at)
                select ?, 0, 'OR-T-' || ?, id, account_id, case_number, amount, currency, coalesce(closed_at, created_at)
                  from crm.opportunities
                 where id = ?""").params(id, id, deal).update();
        return id;
    }

    void payment(long order, LocalDate on, BigDecimal amount) {
        jdbc.sql("""
                insert into crm.payments (reference, order_id, amount, paid_at, recorded_by, recorded_at)
                values (?, ?, ?, ?, 'test', now())""").params("PAY-" + UUID.randomUUID(), order, amount, at(on)).update();
    }

    void delivery(long order, LocalDate on) {
        jdbc.sql("""
                insert into crm.deliveries
                       (order_id, version, due_on, delivered_on, delivered_at, received_by, recorded_by, recorded_at)
                values (?, 0, ?, ?, ?, 'Ann', 'test', now())""").params(order, on, on, at(on)).update();
    }

    /** A delivery's follow-up; done is null where nobody has called yet. */
    void followUp(long order, OffsetDateTime due, OffsetDateTime done) {
        jdbc.sql("""
                insert into crm.delivery_follow_ups
                       (version, order_id, account_id, case_number, due_at, done_at, done_by, usage, satisfaction, created_at)
                select 0, id, account_id, case_number, ?, ?::timestamptz, ?, 'daily', 5, now()
                  from crm.orders
                 where id = ?""").params(due, done, done == null ? null : "test", order).update();
    }

    void survey(long account, LocalDate answeredOn, int service, int product, int continuation, int recommendation) {
        jdbc.sql("""
                insert into crm.surveys
                       (version, account_id, case_number, state, answered_at, service_quality, product_experience, continuation,
                        recommendation, created_at)
                values (0, ?, 'CASE-' || ?, 'ANSWERED', ?, ?, ?, ?, ?, now())""")
                .params(account, account, at(answeredOn), service, product, continuation, recommendation)
                .update();
    }

    void complaint(long account, LocalDate on) {
        long id = next("service_case_id");
        jdbc.sql("""
                insert into crm.service_cases
                       (id, version, number, account_id, case_number, source, kind, severity, subject, status, opened_by, opened_at)
                values (?, 0, ?, ?, ?, 'API', 'COMPLAINT', 'LOW', 'Noise', 'NEW', 'test', ?)""")
                .params(id, "SC-T-" + id, account, "CASE-" + account, at(on))
                .update();
    }

    /** Writes a deal with the stages that it went through, all entered on the day it was opened. */
    public long deal(Deal deal) {
        long id = next("opportunity_id");
        jdbc.sql("""
                insert into crm.opportunities
                       (id, version, number, lead_id, account_id, case_number, source, campaign, product, region, owner, team,
                        amount, currency, expected_close_date, stage, state, competitor, lost_reason, imported,
                        created_at, closed_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""")
                .params(
                        id,
                        "OP-T-" + id,
                        deal.leadId,
                        deal.accountId,
                        "OP-T-" + id,
                        deal.source,
                        campaign,
                        deal.product,
                        deal.region,
                        deal.owner,
                        deal.team,
                        deal.amount,
                        deal.currency,
                        deal.expectedOn,
                        deal.stage.name(),
                        deal.state,
                        deal.state.equals("LOST") ? "Rival" : null,
                        deal.state.equals("LOST") ? "PRICE" : null,
                        at(deal.openedOn),
                        at(deal.closedOn))
                .update();
        enter(id, deal);
        return id;
    }

    private void enter(long id, Deal deal) {
        jdbc.sql("""
                insert into crm.stage_entries (opportunity_id, stage, entered_at, left_at, outcome, imported)
                select ?, stage, ?,
                       case when place < last then ?::timestamptz else ?::timestamptz end,
                       case when place < last then 'ADVANCED' else nullif(?, 'OPEN') end,
                       true
                  from (select stage, crm.stage_place(stage) as place, crm.stage_place(?) as last
                          from unnest(array['INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION',
                                            'CONTRACT']) as stage) s
                 where place <= last""")
                .params(id, at(deal.openedOn), at(deal.openedOn), at(deal.closedOn), deal.state, deal.stage.name())
                .update();
    }

    /** An open deal was a stage further on already. */
    void sendBackTo(long deal, Stage stage) {
        jdbc.sql("""
                insert into crm.stage_entries (opportunity_id, stage, entered_at, left_at, outcome, imported)
                select id, ?, created_at, created_at, 'SENT_BACK', true
                  from crm.opportunities
                 where id = ?""").params(Stage.values()[stage.ordinal() + 1].name(), deal).update();
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval('crm." + sequence + "')")
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    /** A deal to be written; open, in its first stage, until said otherwise. */
    public static class Deal {

        private final LocalDate openedOn;
        private LocalDate closedOn;
        private LocalDate expectedOn;
        private String state = "OPEN";
        private Stage stage = Stage.INITIAL_CONTACT;
        private Long leadId;
        private Long accountId;
        private String owner;
        private String team;
        private String source = "WEBSITE";
        private String region;
        private String product;
        private String currency = "CNY";
        private BigDecimal amount = new BigDecimal("1000");

        public Deal(LocalDate openedOn) {
            this.openedOn = openedOn;
        }

        public Deal won(LocalDate on, String amountWon) {
            state = "WON";
            stage = Stage.CONTRACT;
            closedOn = on;
            return worth(amountWon);
        }

        public Deal lost(LocalDate on, Stage in) {
            state = "LOST";
            stage = in;
            closedOn = on;
            return this;
        }

        public Deal in(Stage present) {
            stage = present;
            return this;
        }

        public Deal of(String seller, String sellersTeam) {
            owner = seller;
            team = sellersTeam;
            return this;
        }

        public Deal from(Long lead) {
            leadId = lead;
            return this;
        }

        public Deal by(Long account) {
            accountId = account;
            return this;
        }

        public Deal forProduct(String name) {
            product = name;
            return this;
        }

        Deal by(String leadSource) {
            source = leadSource;
            return this;
        }

        public Deal inRegion(String name) {
            region = name;
            return this;
        }

        public Deal in(String currencyCode) {
            currency = currencyCode;
            return this;
        }

        public Deal worth(String value) {
            amount = new BigDecimal(value);
            return this;
        }

        public Deal expectedOn(LocalDate day) {
            expectedOn = day;
            return this;
        }
    }
}
