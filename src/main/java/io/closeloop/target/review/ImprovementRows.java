package io.closeloop.target.review;

import io.closeloop.base.Refusal;
import io.closeloop.process.MonthFigure;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of improvements, their actions, checks and log. */
@Repository
class ImprovementRows {

    // What is under way for the same figure of the same subject is the one to follow. A quarter's miss weighs more than
    // a month's: it does not follow what a month's review has begun, which one good month would close.
    private static final String OPEN_FOR_MISSES = """
            with opened as (
                insert into crm.improvements (result_id, opened_at, follows, closed_at, outcome)
                select m.id, :now, w.id, case when w.id is not null then :now::timestamptz end,
                       case when w.id is not null then 'FOLLOWED' end
                  from crm.review_results m
                  join crm.reviews        p on p.id = m.review_id
                  left join lateral (select i.id
                                       from crm.improvements   i
                                       join crm.review_results r on r.id = i.result_id
                                       join crm.reviews        q on q.id = r.review_id
                                      where i.closed_at is null
                                        and (q.period like '%Q%' or p.period not like '%Q%')
                                        and (r.scope, r.subject, r.figure) = (m.scope, m.subject, m.figure)
                                        and r.stage    is not distinct from m.stage
                                        and r.currency is not distinct from m.currency
                                      order by q.period like '%Q%' desc, i.id
                                      limit 1) w on true
                 where m.review_id = :review and m.met = false
                returning id, follows)
            insert into crm.improvement_log (improvement_id, at, by, event)
            select id, :now, 'system', case when follows is null then 'OPENED' else 'FOLLOWED' end
              from opened""";

    private static final String MISS = """
            select i.id as improvement_id, r.id as result_id, v.period, r.scope, r.subject, r.label, r.team, r.figure,
                   r.stage, r.currency, r.target, r.value, r.month_target, r.month_value,
                   exists (select 1
                             from crm.improvement_actions
                            where improvement_id = i.id and outcome = 'NOT_MET') as escalated,
                   i.closed_at is not null as closed
              from crm.improvements   i
              join crm.review_results r on r.id = i.result_id
              join crm.reviews        v on v.id = r.review_id
             where i.id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ImprovementRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the log tells. */
    enum Event {
        REMINDED,
        HANDED_UP,
        DECIDED,
        CARRIED_OUT,
        CHECKED,
        MET,
        ESCALATED
    }

    /** The improvement action that is not judged yet. */
    record RunningAction(long id, String measure, String owner, LocalDate deadline) {}

    void openForMisses(long reviewId) {
        jdbc.sql(OPEN_FOR_MISSES).param("review", reviewId).param("now", now()).update();
    }

    List<Long> open(long reviewId) {
        return jdbc.sql("""
                        select i.id
                          from crm.improvements   i
                          join crm.review_results r on r.id = i.result_id
                         where r.review_id = ? and i.closed_at is null
                         order by i.id""").param(reviewId).query(Long.class).list();
    }

    Optional<Miss> find(long improvementId) {
        return jdbc.sql(MISS).param("id", improvementId).query(Miss.class).optional();
    }

    /** @throws Refusal CONFLICT where no improvement action is running */
    RunningAction running(long improvementId) {
        return jdbc.sql("""
                        select id, measure, owner, deadline
                          from crm.improvement_actions
                         where improvement_id = ? and ended_at is null
                           for update""")
                .param(improvementId)
                .query(RunningAction.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("No improvement action is under way here."));
    }

    void decide(Miss miss, String measure, String owner, LocalDate deadline, LocalDate firstMonth, String by) {
        jdbc.sql("""
                        insert into crm.improvement_actions
                               (improvement_id, level, measure, owner, deadline, decided_by, decided_at, first_month)
                        values (:id, :level, :measure, :owner, :deadline, :by, :now, :month)""")
                .param("id", miss.improvementId())
                .param("level", miss.level().name())
                .param("measure", measure)
                .param("owner", owner)
                .param("deadline", deadline)
                .param("by", by)
                .param("now", now())
                .param("month", firstMonth)
                .update();
    }

    void carriedOut(long actionId, String result, String by) {
        jdbc.sql("""
                        update crm.improvement_actions
                           set result = :result, result_by = :by, result_at = :now
                         where id = :id""")
                .param("result", result)
                .param("by", by)
                .param("now", now())
                .param("id", actionId)
                .update();
    }

    void checked(long actionId, MonthFigure month, BigDecimal target, boolean met) {
        jdbc.sql("""
                        insert into crm.improvement_checks (action_id, month, value, target, met, checked_at)
                        values (:id, :month, :value, :target, :met, :now)
                            on conflict (action_id, month) do nothing""")
                .param("id", actionId)
                .param("month", month.month().atDay(1))
                .param("value", month.value())
                .param("target", target)
                .param("met", met)
                .param("now", now())
                .update();
    }

    void end(long actionId, String outcome, BigDecimal effect) {
        jdbc.sql("""
                        update crm.improvement_actions
                           set ended_at = :now, outcome = :outcome, effect = :effect
                         where id = :id""")
                .param("now", now())
                .param("outcome", outcome)
                .param("effect", effect)
                .param("id", actionId)
                .update();
    }

    void close(long improvementId) {
        jdbc.sql("update crm.improvements set closed_at = :now, outcome = 'MET' where id = :id")
                .param("now", now())
                .param("id", improvementId)
                .update();
    }

    /** Returns the line's id. */
    long log(long improvementId, String by, Event event, String detail) {
        return jdbc.sql("""
                        insert into crm.improvement_log (improvement_id, at, by, event, detail)
                        values (:id, :now, :by, :event, :detail)
                        returning id""")
                .param("id", improvementId)
                .param("now", now())
                .param("by", by)
                .param("event", event.name())
                .param("detail", detail)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
