package io.closeloop.insight;

import java.util.List;

/** What is kept of leads and deals, and of how customers were looked after. */
final class SumTables {

    /** What happened: leads captured and won; deals opened, won and lost; money received. */
    static final SumTable EVENTS = new SumTable(
            "insight_sums",
            KeptSums.OF_SALES,
            "day",
            List.of("currency"),
            List.of(
                    "leads",
                    "won_leads",
                    "opened",
                    "open",
                    "won",
                    "lost",
                    "open_amount",
                    "won_amount",
                    "lost_amount",
                    "cycle_days",
                    "cycles",
                    "contact_days",
                    "contacts",
                    "received",
                    "payments"),
            "crm.insight_events",
            KeptSums.OF_SALES_BY_DAY);

    /** The hours until leads were contacted. */
    static final TimeTable RESPONSES =
            new TimeTable("insight_responses", KeptSums.OF_SALES, "captured_on", """
            (select *, '' as product, crm.tenths(response_hours) as time
               from crm.insight_leads
              where response_hours is not null)""", KeptSums.OF_SALES_BY_DAY);

    /** How far the deals came that were opened. */
    static final SumTable COHORTS = new SumTable(
            "insight_cohorts",
            KeptSums.OF_SALES,
            "opened_on",
            List.of("reached", "state"),
            List.of("deals"),
            "(select *, 1 as deals from crm.insight_deals)");

    /** The days that won deals took. */
    static final TimeTable CYCLES =
            new TimeTable("insight_cycles", KeptSums.OF_SALES, "closed_on", """
            (select *, crm.tenths(cycle_days) as time
               from crm.insight_deals
              where cycle_days is not null)""", KeptSums.OF_SALES_BY_DAY);

    /** Why, where and to whom deals were lost, and how far those came that ended. */
    static final SumTable OUTCOMES = new SumTable(
            "insight_outcome_sums",
            KeptSums.OF_SALES,
            "closed_on",
            List.of("kind", "key", "currency"),
            List.of("won", "lost", "lost_amount"),
            "crm.insight_outcomes");

    /** How customers were looked after. */
    static final SumTable CARE = new SumTable(
            "insight_care_sums",
            KeptSums.OF_CARE,
            "day",
            List.of(),
            Care.COUNTED,
            "crm.insight_care",
            KeptSums.OF_CARE_BY_DAY);

    private SumTables() {}
}
