package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.Stage;
import io.closeloop.target.review.MissView.ActionView;
import io.closeloop.target.review.MissView.CauseView;
import io.closeloop.target.review.MissView.CheckView;
import io.closeloop.target.review.MissView.LogLine;
import io.closeloop.target.review.ReviewView.ResultRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads misses with their causes, improvement actions and monthly checks. */
@Repository
class MissReader {

    private static final String MISSES = """
            select i.id as improvement_id, v.period, r.id, r.scope, r.subject, r.label, r.team, r.figure, r.stage, r.currency,
                   r.target, r.value, i.closed_at, i.outcome, f.period as follows,
                   exists (select 1 from crm.improvement_actions where improvement_id = i.id and ended_at is null) as running,
                   exists (select 1 from crm.improvement_actions
                            where improvement_id = i.id and outcome = 'NOT_MET')                                  as escalated
              from crm.improvements   i
              join crm.review_results r on r.id = i.result_id
              join crm.reviews        v on v.id = r.review_id
              left join (select o.id, w.period
                           from crm.improvements   o
                           join crm.review_results q on q.id = o.result_id
                           join crm.reviews        w on w.id = q.review_id) f on f.id = i.follows
             where %s
             order by i.id""";

    private static final String CAUSES = """
            select result_id, kind, key, value, reference, text
              from crm.review_causes
             where result_id = any(:ids)
             order by result_id, position""";

    private static final String ACTIONS = """
            select a.improvement_id, a.id, a.level, a.measure, a.owner, coalesce(o.name, a.owner) as owner_name, a.deadline,
                   coalesce(d.name, a.decided_by) as decided_by, a.decided_at, a.result, a.result_at,
                   coalesce(a.outcome, 'RUNNING') as outcome, a.effect
              from crm.improvement_actions a
              left join crm.people         o on o.user_id = a.owner
              left join crm.people         d on d.user_id = a.decided_by
             where a.improvement_id = any(:ids)
             order by a.id""";

    private static final String CHECKS = """
            select c.action_id, to_char(c.month, 'YYYY-MM') as month, c.value, c.target, c.met
              from crm.improvement_checks  c
              join crm.improvement_actions a on a.id = c.action_id
             where a.improvement_id = any(:ids)
             order by c.action_id, c.month""";

    private static final String LOG = """
            select l.improvement_id, l.at, coalesce(p.name, l.by) as by, l.event, l.detail
              from crm.improvement_log l
              left join crm.people     p on p.user_id = l.by
             where l.improvement_id = any(:ids)
             order by l.id""";

    private final JdbcClient jdbc;

    MissReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A miss with the period of its review. */
    record Found(String period, MissView miss) {

        Subject whose() {
            ResultRow result = miss.result();
            return new Subject(Scope.valueOf(result.scope()), result.subject(), result.team());
        }

        Found with(List<CauseView> causes, List<ActionView> actions, List<LogLine> log) {
            return new Found(
                    period,
                    new MissView(
                            miss.improvementId(),
                            miss.result(),
                            miss.name(),
                            MissView.textOf(causes),
                            causes,
                            miss.state(),
                            miss.level(),
                            miss.follows(),
                            actions,
                            log));
        }
    }

    /** The misses of a review that the user may see. */
    List<MissView> ofReview(String period, Actor actor) {
        return read("v.period = :wanted", period).stream()
                .filter(found -> ReviewRights.sees(found.whose(), actor))
                .map(found -> ReviewRights.seesSellers(found.whose(), actor)
                        ? found.miss()
                        : found.miss().withoutSellers())
                .toList();
    }

    /** @throws Refusal NOT_FOUND where there is none */
    Found find(long improvementId) {
        return read("i.id = :wanted", improvementId).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no improvement " + improvementId + "."));
    }

    private List<Found> read(String condition, Object wanted) {
        List<Found> found = jdbc.sql(MISSES.formatted(condition))
                .param("wanted", wanted)
                .query((row, index) -> found(row))
                .list();
        Long[] ids = found.stream().map(one -> one.miss().improvementId()).toArray(Long[]::new);
        Long[] results = found.stream().map(one -> one.miss().result().id()).toArray(Long[]::new);
        Map<Long, List<CauseView>> causes = grouped(CAUSES, results, "result_id", MissReader::cause);
        Map<Long, List<CheckView>> checks = grouped(CHECKS, ids, "action_id", MissReader::check);
        Map<Long, List<ActionView>> actions = grouped(ACTIONS, ids, "improvement_id", row -> action(row, checks));
        Map<Long, List<LogLine>> log = grouped(LOG, ids, "improvement_id", MissReader::logged);
        return found.stream()
                .map(one -> one.with(
                        causes.getOrDefault(one.miss().result().id(), List.of()),
                        actions.getOrDefault(one.miss().improvementId(), List.of()),
                        log.getOrDefault(one.miss().improvementId(), List.of())))
                .toList();
    }

    /** What a row is. */
    private interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> grouped(String sql, Long[] ids, String key, Mapping<T> mapping) {
        Map<Long, List<T>> grouped = new LinkedHashMap<>();
        jdbc.sql(sql).param("ids", ids).query(row -> {
            grouped.computeIfAbsent(row.getLong(key), id -> new ArrayList<>()).add(mapping.map(row));
        });
        return grouped;
    }

    private static Found found(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        String figure = row.getString("figure");
        ResultRow result = new ResultRow(
                row.getLong("id"),
                row.getString("scope"),
                row.getString("subject"),
                row.getString("label"),
                row.getString("team"),
                figure,
                stage,
                row.getString("currency"),
                row.getBigDecimal("target"),
                row.getBigDecimal("value"),
                false);
        return new Found(
                row.getString("period"),
                new MissView(
                        row.getLong("improvement_id"),
                        result,
                        FigureWords.name(figure, stage == null ? null : Stage.valueOf(stage)),
                        null,
                        List.of(),
                        state(row),
                        (row.getBoolean("escalated") ? DecisionLevel.EXECUTIVE : DecisionLevel.MANAGER).name(),
                        row.getString("follows"),
                        List.of(),
                        List.of()));
    }

    private static String state(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome != null) {
            return outcome;
        }
        return row.getBoolean("running") ? "UNDER_WAY" : "DECIDE";
    }

    private static CauseView cause(ResultSet row) throws SQLException {
        return new CauseView(
                row.getString("kind"),
                row.getString("key"),
                row.getBigDecimal("value"),
                row.getBigDecimal("reference"),
                row.getString("text"));
    }

    private static LogLine logged(ResultSet row) throws SQLException {
        return new LogLine(
                row.getObject("at", OffsetDateTime.class),
                row.getString("by"),
                row.getString("event"),
                row.getString("detail"));
    }

    private static CheckView check(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new CheckView(row.getString("month"), value, row.getBigDecimal("target"), row.getBoolean("met"));
    }

    private static ActionView action(ResultSet row, Map<Long, List<CheckView>> checks) throws SQLException {
        long id = row.getLong("id");
        return new ActionView(
                id,
                row.getString("level"),
                row.getString("measure"),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getObject("deadline", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("result"),
                row.getObject("result_at", OffsetDateTime.class),
                row.getString("outcome"),
                row.getBigDecimal("effect"),
                checks.getOrDefault(id, List.of()));
    }
}
