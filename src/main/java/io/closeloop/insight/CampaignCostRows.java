package io.closeloop.insight;

import io.closeloop.base.Conditions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what marketing spent. */
@Repository
class CampaignCostRows {

    private static final String COLUMNS =
            " id, source, nullif(campaign, '') as campaign, spent_on, amount, currency, reach, clicks, visitors, note,"
                    + " recorded_by, (select name from crm.people where user_id = recorded_by) as recorded_by_name, recorded_at ";

    private static final String INSERT = """
            insert into crm.campaign_costs
                   (source, campaign, spent_on, amount, currency, reach, clicks, visitors, note, external_id, recorded_by,
                    recorded_at)
            select source, coalesce(campaign, ''), spent_on::date, amount::numeric, currency, reach, clicks, visitors, note,
                   external_id, :by, :now
              from unnest(:sources::text[], :campaigns::text[], :days::text[], :amounts::text[], :currencies::text[],
                          :reaches::bigint[], :clicks::bigint[], :visitors::bigint[], :notes::text[], :ids::text[])
                   as given (source, campaign, spent_on, amount, currency, reach, clicks, visitors, note, external_id)
            returning""" + COLUMNS;

    private static final String PAGE = "select" + COLUMNS + """
              from crm.campaign_costs
             where %s
             order by spent_on desc, id desc
             limit :size offset :offset""";

    private static final String TAKE_BACK = """
            with gone as (delete from crm.campaign_costs where id = :id returning *)
            insert into crm.campaign_costs_taken_back
                   (id, source, campaign, spent_on, amount, currency, reach, clicks, visitors, note, external_id, recorded_by,
                    recorded_at, taken_back_by, taken_back_at)
            select id, source, campaign, spent_on, amount, currency, reach, clicks, visitors, note, external_id, recorded_by,
                   recorded_at, :by, :now
              from gone""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignCostRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets no other import take the same costs in until the transaction ends. */
    void lockImports() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('closeloop.campaign-costs'))")
                .query()
                .singleRow();
    }

    List<CampaignCost> insert(List<NewCampaignCost> costs, String by) {
        return jdbc.sql(INSERT)
                .param("sources", texts(costs, NewCampaignCost::source))
                .param("campaigns", texts(costs, NewCampaignCost::campaign))
                .param("days", texts(costs, cost -> cost.spentOn().toString()))
                .param("amounts", texts(costs, cost -> cost.amount().toPlainString()))
                .param("currencies", texts(costs, NewCampaignCost::currency))
                .param("reaches", numbers(costs, NewCampaignCost::reach))
                .param("clicks", numbers(costs, NewCampaignCost::clicks))
                .param("visitors", numbers(costs, NewCampaignCost::visitors))
                .param("notes", texts(costs, NewCampaignCost::note))
                .param("ids", texts(costs, NewCampaignCost::externalId))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .query(CampaignCost.class)
                .list();
    }

    /** Costs by the names that files give them. */
    Map<String, NewCampaignCost> byExternalId(Collection<String> ids) {
        return jdbc
                .sql("select external_id," + COLUMNS + "from crm.campaign_costs where external_id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(NewCampaignCost.class)
                .list()
                .stream()
                .collect(Collectors.toMap(NewCampaignCost::externalId, Function.identity()));
    }

    List<CampaignCost> list(Conditions wanted, int size, long offset) {
        return jdbc.sql(PAGE.formatted(wanted.sql()))
                .params(wanted.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(CampaignCost.class)
                .list();
    }

    long count(Conditions wanted) {
        return jdbc.sql("select count(*) from crm.campaign_costs where " + wanted.sql())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    /** Whether there was such a cost. It counts nowhere any more; that it was there and who took it back is kept. */
    boolean takeBack(long id, String by) {
        return jdbc.sql(TAKE_BACK)
                        .param("id", id)
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    /** The campaigns that leads and deals came of, or that something was spent on, by name. */
    List<String> campaigns(int most) {
        return jdbc.sql("""
                        select campaign
                          from (select campaign from crm.insight_sums where %s
                                 union
                                select campaign from crm.campaign_costs) known
                         where campaign <> ''
                         order by campaign
                         limit :most""".formatted(KeptSums.OF_SALES
                        .condition(Set.of(), Dimension.CAMPAIGN)
                        .orElseThrow()))
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static String[] texts(List<NewCampaignCost> costs, Function<NewCampaignCost, String> text) {
        return costs.stream().map(text).toArray(String[]::new);
    }

    private static Long[] numbers(List<NewCampaignCost> costs, Function<NewCampaignCost, Long> number) {
        return costs.stream().map(number).toArray(Long[]::new);
    }
}
