package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads leads as the API shows them; a user's list and look-ups hold only what the user may see. */
@Component
class LeadReader {

    private static final String BY_ID = "select * from crm.lead_card where id = :id";

    private final JdbcClient jdbc;

    LeadReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lead, whoever asks. */
    LeadView view(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(LeadReader::view).single();
    }

    /** Those of the leads that the filter leaves out. */
    Set<Long> hidden(Collection<Long> ids, LeadFilter filter) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select id from crm.leads where id = any(:ids) and ("
                        + filter.conditions().sql() + ") is not true")
                .params(filter.conditions().parameters())
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /**
     * A lead the user may see.
     *
     * @throws Refusal NOT_FOUND where there is none, or none for this user
     */
    LeadView view(String number, Actor actor) {
        LeadFilter filter = LeadFilter.byNumber(number).visibleTo(actor);
        return jdbc.sql("select * from crm.lead_card where "
                        + filter.conditions().sql())
                .params(filter.conditions().parameters())
                .query(LeadReader::view)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no lead " + number + "."));
    }

    @Transactional(readOnly = true)
    Page<LeadView> list(LeadFilter filter, PageQuery page) {
        String where = " where " + filter.conditions().sql();
        long total = jdbc.sql("select count(*) from crm.leads" + where)
                .params(filter.conditions().parameters())
                .query(Long.class)
                .single();
        List<LeadView> items = jdbc.sql("select * from crm.lead_card" + where + " order by "
                        + LeadFilter.SORTING.orderBy(page.sort()) + " limit :limit offset :offset")
                .params(filter.conditions().parameters())
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(LeadReader::view)
                .list();
        return new Page<>(items, total);
    }

    private static LeadView view(ResultSet row, int index) throws SQLException {
        return new LeadView(
                row.getString("number"),
                row.getString("status"),
                row.getString("company"),
                row.getString("contact_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("source"),
                row.getString("position"),
                row.getString("industry"),
                row.getString("company_size"),
                row.getString("region"),
                row.getString("campaign"),
                row.getString("need"),
                row.getBigDecimal("budget"),
                row.getString("currency"),
                row.getString("urgency"),
                row.getString("authority"),
                row.getBoolean("consent"),
                row.getObject("score", Integer.class),
                row.getString("grade"),
                points(row),
                row.getString("reason"),
                row.getString("owner"),
                row.getString("opportunity_number"),
                row.getString("account_number"),
                row.getTimestamp("created_at").toInstant(),
                null);
    }

    private static LeadView.Points points(ResultSet row) throws SQLException {
        return row.getObject("score") == null
                ? null
                : new LeadView.Points(
                        row.getInt("fit_points"),
                        row.getInt("budget_points"),
                        row.getInt("urgency_points"),
                        row.getInt("authority_points"),
                        row.getInt("engagement_points"));
    }
}
