package io.closeloop.account;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that happened with an account, out of the views {@code crm.…_timeline} in which each feature publishes its
 * part. Who may see the account sees all of it.
 */
@Component
@Transactional(readOnly = true)
class Timeline {

    private static final String NEWEST_FIRST = " order by at desc, kind, reference, title, detail";

    private final AccountReader accounts;
    private final JdbcClient jdbc;
    private final String events;

    Timeline(AccountReader accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = union(jdbc);
    }

    /** The parts there are, each narrowed to the account; the names are the catalogue's and quoted by it. */
    private static String union(JdbcClient jdbc) {
        List<String> views = jdbc.sql("""
                        select quote_ident(viewname)
                          from pg_views
                         where schemaname = 'crm' and viewname like '%\\_timeline'
                         order by viewname""").query(String.class).list();
        return views.stream()
                .map(view ->
                        "select at, kind, reference, title, detail, by_user from crm.%s where account_id = account.id"
                                .formatted(view))
                .collect(Collectors.joining(" union all "));
    }

    /**
     * A page of what happened, the newest first.
     *
     * @throws Refusal NOT_FOUND where there is no such account, or none for this user
     */
    Page<TimelineEvent> page(String number, PageQuery page, Actor actor) {
        accounts.view(number, actor);
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: what happened comes with the newest first", page.sort());
        }
        String from =
                " from crm.accounts account cross join lateral (" + events + ") event where account.number = :number";
        long total = jdbc.sql("select count(*)" + from)
                .param("number", number)
                .query(Long.class)
                .single();
        List<TimelineEvent> items = jdbc.sql(
                        "select happened.*, coalesce(person.name, by_user) as by_name from (select event.*"
                                + from + NEWEST_FIRST + " limit :limit offset :offset) happened"
                                + " left join crm.people person on person.user_id = by_user" + NEWEST_FIRST)
                .param("number", number)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, index) -> event(row))
                .list();
        return new Page<>(items, total);
    }

    private static TimelineEvent event(ResultSet row) throws SQLException {
        return new TimelineEvent(
                row.getObject("at", OffsetDateTime.class),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("by_user"),
                row.getString("by_name"));
    }
}
