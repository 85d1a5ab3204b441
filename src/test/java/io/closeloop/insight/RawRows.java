package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The features' own rows, as anybody would read them who knows nothing of how figures are kept. */
record RawRows(List<Deal> deals, List<Lead> leads) {

    private static final Map<String, String> CHANNELS =
            Map.of("WEBSITE", "ONLINE", "CHAT", "ONLINE", "EXHIBITION", "OFFLINE", "REFERRAL", "");

    static RawRows ofTeams(JdbcClient jdbc, String... teams) {
        List<Deal> deals = jdbc.sql("""
                        select o.lead_id, o.account_id, o.owner, o.team, o.region, o.product, a.industry, o.source, o.campaign,
                               a.company_size, a.need_stage, l.budget, a.tier, o.state, o.amount, o.currency,
                               (o.created_at at time zone 'Asia/Shanghai')::date as opened_on,
                               (o.closed_at at time zone 'Asia/Shanghai')::date  as closed_on,
                               (select string_agg(e.stage, ',') from crm.stage_entries e where e.opportunity_id = o.id) as stages
                          from crm.opportunities o
                          join crm.accounts a on a.id = o.account_id
                          left join crm.leads l on l.id = o.lead_id
                         where o.team = any(?)""").param(teams).query(Deal.class).list();
        List<Lead> leads = jdbc.sql("""
                        select id, owner, team, source, campaign, budget,
                               (created_at at time zone 'Asia/Shanghai')::date as captured_on
                          from crm.leads
                         where team = any(?)""").param(teams).query(Lead.class).list();
        return new RawRows(deals, leads);
    }

    /** The days on which leads became customers, with these leads. */
    Stream<Map.Entry<Lead, LocalDate>> leadsWon() {
        return leads.stream()
                .flatMap(lead -> deals.stream()
                        .filter(deal -> Objects.equals(deal.leadId(), lead.id()) && deal.isIn("WON"))
                        .map(deal -> Map.entry(lead, deal.closedOn())));
    }

    private static String powerOf(BigDecimal budget) {
        if (budget == null) {
            return "";
        }
        long whole = budget.longValue();
        if (whole >= 50_000) {
            return whole >= 100_000 ? "FROM_100000" : "FROM_50000";
        }
        return whole >= 10_000 ? "FROM_10000" : whole > 0 ? "BELOW_10000" : "NONE";
    }

    record Deal(
            Long leadId,
            Long accountId,
            String owner,
            String team,
            String region,
            String product,
            String industry,
            String source,
            String campaign,
            String companySize,
            String needStage,
            BigDecimal budget,
            String tier,
            String state,
            BigDecimal amount,
            String currency,
            LocalDate openedOn,
            LocalDate closedOn,
            String stages) {

        boolean isIn(String wanted) {
            return state.equals(wanted);
        }

        boolean entered(Stage stage) {
            return isIn("WON")
                    || Stream.of(stages.split(","))
                            .anyMatch(entered -> Stage.valueOf(entered).compareTo(stage) >= 0);
        }

        String value(Dimension dimension) {
            String value = switch (dimension) {
                case REP -> owner;
                case TEAM -> team;
                case REGION -> region;
                case PRODUCT -> product;
                case INDUSTRY -> industry;
                case SOURCE -> source;
                case CAMPAIGN -> campaign;
                case CHANNEL -> CHANNELS.get(source);
                case COMPANY_SIZE -> companySize;
                case NEED_STAGE -> needStage;
                case BUYING_POWER -> powerOf(budget);
                case TIER -> tier;
                default -> throw new IllegalArgumentException(dimension.key());
            };
            return Objects.requireNonNullElse(value, "");
        }
    }

    record Lead(
            Long id,
            String owner,
            String team,
            String source,
            String campaign,
            BigDecimal budget,
            LocalDate capturedOn) {

        /** A lead without an account knows nothing of the customer. */
        String value(Dimension dimension) {
            String value = switch (dimension) {
                case REP -> owner;
                case TEAM -> team;
                case SOURCE -> source;
                case CAMPAIGN -> campaign;
                case CHANNEL -> CHANNELS.get(source);
                case BUYING_POWER -> powerOf(budget);
                default -> "";
            };
            return Objects.requireNonNullElse(value, "");
        }
    }
}
