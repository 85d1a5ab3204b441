package io.closeloop.insight;

import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two years of sales of one organisation (200 sellers in 20 teams, 7 products, 13 sources, 40 campaigns), as many as
 * wanted: more deals mean a longer list of customers and of deals that ended. Of the first 100,000 a deal in 25 is open:
 * people do not have more in hand because more lies behind them. Of the others six in ten are won.
 */
class GeneratedSales {

    /** Beyond what the application's own numbers reach in a test. */
    private static final long FIRST_ID = 1_000_000_000L;

    private static final int CHUNK = 20_000;
    private static final int DEALS_A_CUSTOMER = 20;

    private static final String ACCOUNTS = """
            insert into crm.accounts
                   (id, version, number, name, name_key, industry, owner, team, company_size, tier, need_stage, phase, created_at)
            select i, 0, 'AC-G-' || i, 'Generated ' || i, 'generated ' || i, 'Industry ' || i % 10, 'generated-' || i % 200,
                   'generated-' || i % 20, (array['MICRO', 'SMALL', 'MEDIUM', 'LARGE'])[1 + i % 4],
                   (array['A', 'B', 'C', 'D'])[1 + i % 4], (array['NONE', 'EXPLICIT', 'DECIDING'])[1 + i % 3], 'PURCHASE', now()
              from generate_series(:first, :last) i
                on conflict do nothing""";

    private static final String DEALS = """
            insert into crm.opportunities
                   (id, version, number, account_id, case_number, source, campaign, product, region, owner, team, amount, currency,
                    expected_close_date, stage, state, competitor, lost_reason, imported, created_at, closed_at)
            select i, 0, 'OP-G-' || i, :firstId + (i - :firstId) / 20, 'OP-G-' || i,
                   (array['WEBSITE', 'EXHIBITION', 'REFERRAL', 'COLD_CALL', 'COLD_VISIT', 'SOCIAL', 'CONTENT', 'ADVERTISING',
                          'EVENT', 'PARTNER', 'CHAT', 'REPURCHASE', 'IMPORT'])[1 + hash % 13],
                   'Campaign ' || hash % 40, 'Product ' || hash % 7, 'Region ' || hash % 200 % 5,
                   'generated-' || hash % 200, 'generated-' || hash % 20, hash % 100000, 'CNY',
                   opened::date + 60,
                   case when won then 'CONTRACT' else stages[1 + hash % 6] end,
                   case when open then 'OPEN' when won then 'WON' else 'LOST' end,
                   case when not open and not won then 'Rival ' || hash % 9 end,
                   case when not open and not won then (array['PRICE', 'TIMING', 'NO_BUDGET'])[1 + hash % 3] end,
                   true, opened, case when not open then opened + (1 + hash % 90) * interval '1 day' end
              from (select i, hash, hash % 25 = 0 and i < :firstId + 100000 as open,
                           not (hash % 25 = 0 and i < :firstId + 100000) and hash % 10 < 6 as won,
                           timestamptz '2024-01-01 09:00+08' + (hash % 640) * interval '1 day' as opened,
                           array['INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION',
                                 'CONTRACT'] as stages
                      from (select i, abs(hashint8(i)::bigint) as hash from generate_series(:first, :last) i) h) g""";

    private static final String LEADS = """
            insert into crm.leads
                   (id, version, number, status, source, campaign, company, company_key, contact_name, email, currency, budget,
                    owner, team, created_by, created_at, first_contact_at, closed_at)
            select id, 0, 'LD-G-' || id, 'QUALIFIED', source, campaign, 'Generated', 'generated', 'Ann', id || '@example.invalid',
                   'CNY', id % 9 * 20000, owner, team, 'generator', created_at - interval '5 days',
                   created_at - interval '5 days' + id % 300 * interval '20 minutes', now()
              from crm.opportunities
             where id between :first and :last
               and id % 2 = 0""";

    private static final String STAGES = """
            insert into crm.stage_entries (opportunity_id, stage, entered_at, left_at, outcome, imported, due_at)
            select o.id, s.stage,
                   o.created_at + (s.place - 1) * interval '3 days',
                   case when s.stage <> o.stage then o.created_at + s.place * interval '3 days'
                        when o.state <> 'OPEN' then greatest(o.closed_at, o.created_at + s.place * interval '3 days') end,
                   case when s.stage <> o.stage then 'ADVANCED' else nullif(o.state, 'OPEN') end, true,
                   o.created_at + s.place * interval '7 days'
              from crm.opportunities o
              join (select stage, crm.stage_place(stage) as place
                      from unnest(array['INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION',
                                        'CONTRACT']) as stage) s on s.place <= crm.stage_place(o.stage)
             where o.id between :first and :last""";

    private static final String ORDERS = """
            insert into crm.orders (id, version, number, opportunity_id, account_id, case_number, amount, currency, opened_at)
            select id, 0, 'OR-G-' || id, id, account_id, case_number, amount, currency, closed_at
              from crm.opportunities
             where id between :first and :last
               and state = 'WON'
               and id % 4 = 0""";

    private static final String PAYMENTS = """
            insert into crm.payments (reference, order_id, amount, paid_at, recorded_by, recorded_at)
            select 'PAY-G-' || id, id, greatest(amount, 1), opened_at + interval '20 days', 'generator', now()
              from crm.orders
             where id between :first and :last""";

    private static final String DELIVERIES = """
            insert into crm.deliveries
                   (order_id, version, due_on, delivered_on, delivered_at, received_by, recorded_by, recorded_at)
            select id, 0, opened_at::date, opened_at::date, opened_at, 'Ann', 'generator', now()
              from crm.orders
             where id between :first and :last""";

    private static final String SURVEYS = """
            insert into crm.surveys
                   (version, account_id, case_number, state, answered_at, service_quality, product_experience, continuation,
                    recommendation, created_at)
            select 0, account_id, case_number, 'ANSWERED', opened_at + interval '9 days', 1 + id % 5, 1 + id % 4, 1 + id % 3,
                   id % 11, now()
              from crm.orders
             where id between :first and :last""";

    private static final String COMPLAINTS = """
            insert into crm.service_cases
                   (id, version, number, account_id, case_number, source, kind, severity, subject, status, answer_due_at,
                    answered_at, opened_by, opened_at)
            select id, 0, 'SC-G-' || id, account_id, case_number, 'API', 'COMPLAINT', 'LOW', 'Noise', 'NEW',
                   opened_at + interval '1 day', opened_at + id % 48 * interval '1 hour', 'generator', opened_at
              from crm.orders
             where id between :first and :last
               and id % 3 = 0""";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final CareFacts care;
    private long deals;

    GeneratedSales(JdbcClient jdbc, Facts facts, CareFacts care) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.care = care;
    }

    /** Sells until there are so many deals. */
    void growTo(long wanted) {
        makeTeams();
        noteChanges("disable");
        while (deals < wanted) {
            add(Math.min(CHUNK, wanted - deals));
        }
        noteChanges("enable");
        jdbc.sql("analyze").update();
    }

    /** The changes need not be noted: their copies are made at once. */
    private void noteChanges(String enableOrDisable) {
        for (String table : List.of(
                "opportunities", "stage_entries", "leads", "payments", "deliveries", "surveys", "service_cases")) {
            jdbc.sql("alter table crm." + table + " " + enableOrDisable + " trigger user")
                    .update();
        }
    }

    private void makeTeams() {
        jdbc.sql("""
                        insert into crm.teams (key, name, created_at)
                        select 'generated-' || i, 'Team ' || i, now()
                          from generate_series(0, 19) i
                            on conflict do nothing""").update();
    }

    private void add(long number) {
        long first = FIRST_ID + deals;
        long last = first + number - 1;
        long firstAccount = FIRST_ID + deals / DEALS_A_CUSTOMER;
        long lastAccount = FIRST_ID + (deals + number) / DEALS_A_CUSTOMER;
        make(ACCOUNTS, firstAccount, lastAccount);
        jdbc.sql(DEALS)
                .param("first", first)
                .param("last", last)
                .param("firstId", FIRST_ID)
                .update();
        List.of(STAGES, LEADS, ORDERS, PAYMENTS, DELIVERIES, SURVEYS, COMPLAINTS)
                .forEach(sql -> make(sql, first, last));
        facts.replaceDeals(ids(first, last));
        facts.replaceLeads(ids(first, last));
        care.replaceCustomers(ids(firstAccount, lastAccount));
        deals += number;
    }

    private void make(String sql, long first, long last) {
        jdbc.sql(sql).param("first", first).param("last", last).update();
    }

    private static Long[] ids(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
    }
}
