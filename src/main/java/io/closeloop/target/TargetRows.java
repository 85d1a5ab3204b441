package io.closeloop.target;

import io.closeloop.base.Conditions;
import io.closeloop.base.PageQuery;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of targets. */
@Repository
class TargetRows {

    private static final String COLUMNS = """
            id, scope, nullif(subject, '') as subject, figure, stage, period, from_day as "from", to_day as "to", value,
            currency, note, set_by, set_at, ended_at, ended_by
            """;

    private static final String END = """
            update crm.targets t
               set ended_at = :now, ended_by = :by
              from unnest(:scopes::text[], :subjects::text[], :figures::text[], :stages::text[], :periods::text[])
                   as s (scope, subject, figure, stage, period)
             where t.scope = s.scope
               and t.subject = s.subject
               and t.figure = s.figure
               and t.stage is not distinct from s.stage
               and t.period = s.period
               and t.ended_at is null""";

    private static final String INSERT = """
            insert into crm.targets
                   (scope, subject, figure, stage, period, from_day, to_day, value, currency, note, set_by, set_at)
            select scope, subject, figure, stage, period, from_day::date, to_day::date, value::numeric, currency, note,
                   :by, :now
              from unnest(:scopes::text[], :subjects::text[], :figures::text[], :stages::text[], :periods::text[],
                          :froms::text[], :tos::text[], :values::text[], :currencies::text[], :notes::text[])
                   as s (scope, subject, figure, stage, period, from_day, to_day, value, currency, note)
            returning """ + " " + COLUMNS;

    private final JdbcClient jdbc;
    private final Clock clock;

    TargetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends those in force in whose place the targets are put; returns the new ones in their order. */
    List<TargetView> replace(List<NewTarget> targets, String by) {
        keyed(END, targets, by).update();
        return keyed(INSERT, targets, by)
                .param("froms", column(targets, target -> target.period().from().toString()))
                .param("tos", column(targets, target -> target.period().to().toString()))
                .param("values", column(targets, target -> target.value().toPlainString()))
                .param("currencies", column(targets, NewTarget::currency))
                .param("notes", column(targets, NewTarget::note))
                .query(TargetView.class)
                .list();
    }

    /** Withdraws a target in force; false where there is none of that id. */
    boolean end(long id, String by) {
        return jdbc.sql("update crm.targets set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                        .params(OffsetDateTime.now(clock), by, id)
                        .update()
                == 1;
    }

    List<TargetView> list(Conditions wanted, PageQuery page) {
        return jdbc.sql("select " + COLUMNS + " from crm.targets where " + wanted.sql()
                        + " order by from_day desc, scope, subject, figure, id desc limit :size offset :offset")
                .params(wanted.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(TargetView.class)
                .list();
    }

    long count(Conditions wanted) {
        return jdbc.sql("select count(*) from crm.targets where " + wanted.sql())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec keyed(String sql, List<NewTarget> targets, String by) {
        return jdbc.sql(sql)
                .param("scopes", column(targets, target -> target.scope().name()))
                .param("subjects", column(targets, NewTarget::subject))
                .param("figures", column(targets, target -> target.figure().name()))
                .param("stages", column(targets, NewTarget::stageName))
                .param("periods", column(targets, target -> target.period().name()))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock));
    }

    private static String[] column(List<NewTarget> targets, Function<NewTarget, String> value) {
        return targets.stream().map(value).toArray(String[]::new);
    }
}
