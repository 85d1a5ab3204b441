package io.closeloop.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.DealRisk;
import io.closeloop.process.DealRiskDecision.Judgement;
import io.closeloop.process.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts by which open deals are judged, and what was judged of them. */
@Repository
class RiskFacts {

    // Facts are told in steps (whole times, yes or no), so that a day more does not mean a new judgement each time. The
    // usual time of a stage is the median of the last 500 stays in it.
    private static final String PRESENT = """
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
                  from unnest(:stages::text[]) as s (stage)),
            present as (
                select d.deal_id,
                       jsonb_build_object(
                           'timesUsual',      least(9, floor(extract(epoch from :now - d.stage_entered_at)
                                                             / nullif(u.seconds, 0))),
                           'followUpPlanned', exists (select from crm.planned_follow_ups f
                                                       where f.deal_id = d.deal_id and f.planned_on >= :today),
                           'pushes',          (select count(*) from crm.insight_pushes p where p.deal_id = d.deal_id),
                           'closeDatePassed', coalesce(d.expected_close_date < :today, false),
                           'competitorNamed', lower(btrim(d.competitor, ' .')) <> all (:nobody),
                           'discountPercent', (select discount_percent from crm.deal_papers q
                                                where q.opportunity_id = d.deal_id),
                           'highRisk',        coalesce(d.risk = 'HIGH', false)) as facts
                  from crm.insight_deals d
                  join usual             u using (stage)
                 where d.state = 'OPEN'
                   and d.deal_id = any(:ids)
                   -- a deal on hold rests on purpose; taken up again, it is judged anew
                   and not exists (select from crm.deals h where h.opportunity_id = d.deal_id and h.state = 'ON_HOLD'))
            select p.deal_id, p.facts::text as facts, r.facts is distinct from p.facts as changed, r.level
              from present                 p
              left join crm.insight_risks r using (deal_id)""";

    /** What sellers write where nobody else is talked to; the forms ask for "none" of a lost deal. */
    private static final String[] NOBODY = {
        "", "-", "no", "none", "none known", "nobody", "no one", "n/a", "unknown", "无", "没有", "暂无", "未知"
    };

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

    /** What is true of those of the deals that are open. */
    List<Present> of(List<Long> deals) {
        return jdbc.sql(PRESENT)
                .param("stages", Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new))
                .param("ids", deals.toArray(Long[]::new))
                .param("nobody", NOBODY)
                .param("now", OffsetDateTime.now(clock))
                .param("today", LocalDate.now(clock.withZone(businessZone)))
                .query(Present.class)
                .list();
    }

    Map<String, Object> read(Present deal) {
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

    /** Forgets what was judged of deals that are open no more; returns those whose risk was high. */
    List<Long> forget(List<Long> deals) {
        return jdbc
                .sql("delete from crm.insight_risks where deal_id = any(?) returning deal_id, level")
                .param(deals.toArray(Long[]::new))
                .query((row, index) -> Map.entry(row.getLong("deal_id"), row.getString("level")))
                .list()
                .stream()
                .filter(gone -> gone.getValue().equals(DealRisk.HIGH))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * An open deal.
     *
     * @param facts   as JSON
     * @param changed whether it was judged by other facts, or never
     * @param level   what was said of it before; null where nothing was
     */
    record Present(long dealId, String facts, boolean changed, String level) {}

    /** A deal with what is said of it now. */
    record Judged(Present deal, Judgement said) {

        /** Whether its risk has just turned high. The first judgement of a deal only says where it begins. */
        boolean turnedHigh() {
            return deal.level() != null && !isHigh(deal.level()) && isHigh(said.level());
        }

        boolean isHighNoMore() {
            return isHigh(deal.level()) && !isHigh(said.level());
        }

        private static boolean isHigh(String level) {
            return DealRisk.HIGH.equals(level);
        }
    }
}
