package io.closeloop.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.DealRiskDecision.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts by which open deals are judged, and what was judged of them. */
@Repository
class RiskFacts {

    // Facts are told in steps (whole times, yes or no), so that a day more does not mean a new judgement each time. The
    // usual time of a stage is the median of the last 500 stays in it.
    private static final String CHANGED = """
            with usual as (
                select s.stage,
                       (select percentile_cont(0.5) within group (order by extract(epoch from left_at - entered_at))
                          from (select entered_at, left_at
                                  from crm.stage_times
                                 where stage = s.stage
                                   and left_at is not null
                                   and entered_at is not null
                                 order by left_at desc
                                 limit 500) latest) as seconds
                  from (select distinct stage from crm.insight_deals where state = 'OPEN') s),
            present as (
                select d.deal_id,
                       jsonb_build_object(
                           'timesUsual',      least(9, floor(extract(epoch from :now - d.stage_entered_at)
                                                             / nullif(u.seconds, 0))),
                           'followUpPlanned', exists (select from crm.planned_follow_ups f
                                                       where f.deal_id = d.deal_id and f.planned_on >= :today),
                           'pushes',          (select count(*) from crm.insight_pushes p where p.deal_id = d.deal_id),
                           'closeDatePassed', coalesce(d.expected_close_date < :today, false),
                           'competitorNamed', d.competitor <> '',
                           'discountPercent', (select discount_percent from crm.deal_papers q
                                                where q.opportunity_id = d.deal_id),
                           'highRisk',        coalesce(d.risk = 'HIGH', false)) as facts
                  from crm.insight_deals d
                  join usual             u using (stage)
                 where d.state = 'OPEN'
                   and %s)
            select p.deal_id, p.facts::text as facts
              from present                 p
              left join crm.insight_risks r using (deal_id)
             where r.facts is distinct from p.facts
             limit :most""";

    private static final String KEEP = """
            insert into crm.insight_risks (deal_id, facts, score, level, reasons, decided_at)
            select deal_id, facts::jsonb, score, level, reasons::jsonb, :now
              from unnest(:ids::bigint[], :facts::text[], :scores::int[], :levels::text[], :reasons::text[])
                   as judged (deal_id, facts, score, level, reasons)
                on conflict (deal_id) do update
               set facts = excluded.facts, score = excluded.score, level = excluded.level, reasons = excluded.reasons,
                   decided_at = excluded.decided_at""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final ZoneId businessZone;

    RiskFacts(JdbcClient jdbc, ObjectMapper json, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Open deals that were not judged by what is true of them now. */
    List<Changed> changed(Selection selection, int most) {
        return jdbc.sql(CHANGED.formatted(selection.filters().sql()))
                .params(selection.filters().parameters())
                .param("now", OffsetDateTime.now(clock))
                .param("today", LocalDate.now(clock.withZone(businessZone)))
                .param("most", most)
                .query((row, index) -> new Changed(row.getLong("deal_id"), row.getString("facts")))
                .list();
    }

    Map<String, Object> read(Changed deal) {
        try {
            return json.readValue(deal.facts(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database's own JSON cannot be read", e);
        }
    }

    void keep(List<Judged> deals) {
        jdbc.sql(KEEP)
                .param("ids", deals.stream().map(one -> one.deal().dealId()).toArray(Long[]::new))
                .param("facts", deals.stream().map(one -> one.deal().facts()).toArray(String[]::new))
                .param("scores", deals.stream().map(one -> one.said().score()).toArray(Integer[]::new))
                .param("levels", deals.stream().map(one -> one.said().level()).toArray(String[]::new))
                .param(
                        "reasons",
                        deals.stream()
                                .map(one ->
                                        json.valueToTree(one.said().reasons()).toString())
                                .toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A deal with its facts as JSON. */
    record Changed(long dealId, String facts) {}

    /** A deal with what was said of it. */
    record Judged(Changed deal, Judgement said) {}
}
