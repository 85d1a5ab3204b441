package io.closeloop.incentive;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Groups;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.incentive.StatementView.DecidedBy;
import io.closeloop.incentive.StatementView.Sum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads statements for those they concern: reps their own, sales managers their teams', finance, executives and
 * administrators all. A manager who is in no team leads all of them.
 */
@Component
@Transactional(readOnly = true)
class StatementReader {

    private static final String STATEMENTS = """
            select s.*, n.name
              from crm.incentive_statements s
              left join crm.people          n on n.user_id = s.rep
             where %s
             order by s.month desc, s.rep
             limit :limit offset :offset""";

    private final JdbcClient jdbc;

    StatementReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The statements the user may see, the newest month first.
     *
     * @param month null for all
     * @param rep   null for all
     */
    Page<StatementView> list(YearMonth month, String rep, PageQuery page, Actor actor) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: the newest month comes first", page.sort());
        }
        Conditions conditions = visible(actor);
        conditions.equal("s.rep", "rep", rep);
        if (month != null) {
            conditions.add("s.month = :month", "month", month.atDay(1));
        }
        long total = jdbc.sql("select count(*) from crm.incentive_statements s where " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return new Page<>(read(conditions, page), total);
    }

    /** @throws Refusal NOT_FOUND where there is none, or none for this user */
    StatementView view(String rep, YearMonth month, Actor actor) {
        List<StatementView> found =
                list(month, rep, new PageQuery(0, 1, null), actor).items();
        if (found.isEmpty()) {
            throw notFound(rep, month);
        }
        return found.get(0);
    }

    /** The lines of a statement, as entered. */
    Page<EntryView> entries(String rep, YearMonth month, PageQuery page, Actor actor) {
        Conditions conditions = visible(actor);
        conditions.equal("s.rep", "rep", rep);
        conditions.add("s.month = :month", "month", month.atDay(1));
        Long id = jdbc.sql("select s.id from crm.incentive_statements s where " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> notFound(rep, month));
        long total = jdbc.sql("select count(*) from crm.incentive_entries where statement_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        return new Page<>(entries(id, page), total);
    }

    private List<EntryView> entries(long statement, PageQuery page) {
        return jdbc.sql("""
                        select e.kind, c.number as deal, c.customer, to_char(e.earned_in, 'YYYY-MM') as earned_in, e.base,
                               e.rate, e.amount, e.currency, e.reason, e.entered_by, e.entered_at
                          from crm.incentive_entries e
                          left join crm.deal_card    c on c.opportunity_id = e.opportunity_id
                         where e.statement_id = :id
                         order by e.id
                         limit :limit offset :offset""")
                .param("id", statement)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(EntryView.class)
                .list();
    }

    private static Conditions visible(Actor actor) {
        Conditions conditions = new Conditions();
        boolean all = actor.isIn(Groups.FINANCE, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
        boolean manages = actor.isIn(Groups.SALES_MANAGERS);
        if (manages && !all && !actor.teams().isEmpty()) {
            conditions.add("(s.rep = :me or s.team = any(:teams))", "me", actor.userId());
            conditions.with("teams", actor.teams().toArray(String[]::new));
        } else if (!manages && !all) {
            conditions.add("s.rep = :me", "me", actor.userId());
        }
        return conditions;
    }

    private List<StatementView> read(Conditions conditions, PageQuery page) {
        List<Row> rows = jdbc.sql(STATEMENTS.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, index) -> row(row))
                .list();
        Map<Long, List<StatementSum>> sums = sums(rows.stream().map(Row::id).toArray(Long[]::new));
        return rows.stream()
                .map(row -> row.with(sums.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<StatementSum>> sums(Long[] statements) {
        return jdbc
                .sql("""
                        select statement_id, kind, sum(amount) as amount, currency
                          from crm.incentive_entries
                         where statement_id = any(:ids)
                         group by statement_id, kind, currency
                         order by statement_id, kind, currency""")
                .param("ids", statements)
                .query((row, index) -> new StatementSum(
                        row.getLong("statement_id"),
                        new Sum(row.getString("kind"), row.getBigDecimal("amount"), row.getString("currency"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(StatementSum::statement));
    }

    private static Row row(ResultSet row) throws SQLException {
        String instance = row.getString("decision_instance_id");
        return new Row(
                row.getLong("id"),
                new StatementView(
                        row.getString("rep"),
                        row.getString("name"),
                        row.getString("team"),
                        row.getString("month").substring(0, 7),
                        row.getObject("settled_at", OffsetDateTime.class),
                        row.getString("currency"),
                        row.getObject("won_deals", Integer.class),
                        row.getBigDecimal("won_amount"),
                        row.getBigDecimal("received_amount"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("attainment"),
                        row.getBigDecimal("commission_rate"),
                        row.getBigDecimal("bonus_rate"),
                        instance == null ? null : new DecidedBy(instance, row.getInt("version"), row.getString("rule")),
                        List.of()));
    }

    private static Refusal notFound(String rep, YearMonth month) {
        return Refusal.notFound("There is no statement of " + rep + " for " + month + ".");
    }

    private record StatementSum(long statement, Sum sum) {}

    private record Row(long id, StatementView view) {

        StatementView with(List<StatementSum> sums) {
            return view.with(sums.stream().map(StatementSum::sum).toList());
        }
    }
}
