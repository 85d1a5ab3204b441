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
class RawSales {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    final String campaign = "Campaign " + UUID.randomUUID();

    RawSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long account() {
        return account(null);
    }

    long account(String industry) {
        long id = next("account_id");
        jdbc.sql("""
                insert into crm.accounts (id, version, number, name, name_key, industry, phase, created_at)
                values (?, 0, ?, ?, ?, ?, 'PURCHASE', now())""")
                .params(id, "AC-T-" + id, "Customer " + id, "customer " + id, industry)
                .update();
        return id;
    }

    void team(String key) {
        jdbc.sql("insert into crm.teams (key, name, created_at) values (?, ?, now()) on conflict do nothing")
                .params(key, "Team " + key)
                .update();
    }

    long lead(LocalDate capturedOn, String owner, String team) {
        long id = next("lead_id");
        jdbc.sql("""
                insert into crm.leads (id, version, number, status, source, campaign, company, company_key, contact_name,
                                       email, currency, owner, team, created_by, created_at)
                values (?, 0, ?, 'QUALIFIED', 'WEBSITE', ?, 'Company', 'company', 'Ann', 'ann@example.com', 'CNY', ?, ?,
                        'test', ?)""")
                .params(id, "LD-T-" + id, campaign, owner, team, at(capturedOn))
                .update();
        return id;
    }

    /** Writes a deal with the stages that it went through, all entered on the day it was opened. */
    long deal(Deal deal) {
        long id = next("opportunity_id");
        jdbc.sql("""
                insert into crm.opportunities
                       (id, version, number, lead_id, account_id, case_number, source, campaign, product, region, owner, team,
                        amount, currency, expected_close_date, stage, state, competitor, lost_reason, imported,
                        created_at, closed_at)
                values (?, 0, ?, ?, ?, ?, 'WEBSITE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""")
                .params(
                        id,
                        "OP-T-" + id,
                        deal.leadId,
                        deal.accountId,
                        "OP-T-" + id,
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

    private long next(String sequence) {
        return jdbc.sql("select nextval('crm." + sequence + "')")
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    /** A deal to be written; open, in its first stage, until said otherwise. */
    static class Deal {

        private final LocalDate openedOn;
        private LocalDate closedOn;
        private LocalDate expectedOn;
        private String state = "OPEN";
        private Stage stage = Stage.INITIAL_CONTACT;
        private Long leadId;
        private Long accountId;
        private String owner;
        private String team;
        private String region;
        private String product;
        private String currency = "CNY";
        private BigDecimal amount = new BigDecimal("1000");

        Deal(LocalDate openedOn) {
            this.openedOn = openedOn;
        }

        Deal won(LocalDate on, String amountWon) {
            state = "WON";
            stage = Stage.CONTRACT;
            closedOn = on;
            return worth(amountWon);
        }

        Deal lost(LocalDate on, Stage in) {
            state = "LOST";
            stage = in;
            closedOn = on;
            return this;
        }

        Deal in(Stage present) {
            stage = present;
            return this;
        }

        Deal of(String seller, String sellersTeam) {
            owner = seller;
            team = sellersTeam;
            return this;
        }

        Deal from(Long lead) {
            leadId = lead;
            return this;
        }

        Deal by(Long account) {
            accountId = account;
            return this;
        }

        Deal forProduct(String name) {
            product = name;
            return this;
        }

        Deal inRegion(String name) {
            region = name;
            return this;
        }

        Deal in(String currencyCode) {
            currency = currencyCode;
            return this;
        }

        Deal worth(String value) {
            amount = new BigDecimal(value);
            return this;
        }

        Deal expectedOn(LocalDate day) {
            expectedOn = day;
            return this;
        }
    }
}
