package io.closeloop.opportunity;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.opportunity.OpportunityView.FollowUpView;
import io.closeloop.opportunity.OpportunityView.StageView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads deals as the API shows them; a user's list and look-ups hold only what the user may see. */
@Component
@Transactional(readOnly = true)
class OpportunityReader {

    private static final String FOLLOW_UPS = """
            select *
              from (select f.*, row_number() over (partition by opportunity_id order by at desc, id desc) as place
                      from crm.follow_ups f
                     where opportunity_id = any(:ids)) latest
             where place <= 20
             order by opportunity_id, place""";

    private final JdbcClient jdbc;

    OpportunityReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A deal the user may see.
     *
     * @throws Refusal NOT_FOUND where there is none, or none for this user
     */
    OpportunityView view(String number, Actor actor) {
        List<OpportunityView> found =
                views(OpportunityFilter.byNumber(number).visibleTo(actor).conditions(), "id", 1, 0);
        if (found.isEmpty()) {
            throw Refusal.notFound("There is no opportunity " + number + ".");
        }
        return found.get(0);
    }

    /** A deal, whoever asks. */
    OpportunityView view(long id) {
        return views(OpportunityFilter.byId(id).conditions(), "id", 1, 0).get(0);
    }

    Page<OpportunityView> list(OpportunityFilter filter, PageQuery page) {
        String order = OpportunityFilter.SORTING.orderBy(page.sort());
        Conditions wanted = filter.conditions();
        long total = jdbc.sql("select count(*) from crm.opportunities where " + wanted.sql())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
        return new Page<>(views(wanted, order, page.size(), page.offset()), total);
    }

    private List<OpportunityView> views(Conditions wanted, String order, int limit, long offset) {
        Map<Long, List<StageView>> stages = new HashMap<>();
        Map<Long, List<FollowUpView>> followUps = new HashMap<>();
        List<Long> ids = jdbc.sql("select id from crm.opportunities where " + wanted.sql() + " order by " + order
                        + " limit :limit offset :offset")
                .params(wanted.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(Long.class)
                .list();
        Long[] found = ids.toArray(Long[]::new);
        readStages(found, stages);
        readFollowUps(found, followUps);
        Map<Long, OpportunityView> views = new HashMap<>();
        jdbc.sql("""
                        select o.*, d.lead_number, d.account_number, d.customer, d.contact_name
                          from crm.opportunities o
                          join crm.deal_card     d on d.opportunity_id = o.id
                         where o.id = any(:ids)""").param("ids", found).query(row -> {
            long id = row.getLong("id");
            views.put(id, view(row, stages.get(id), followUps.get(id)));
        });
        return ids.stream().map(views::get).toList();
    }

    private void readStages(Long[] ids, Map<Long, List<StageView>> stages) {
        jdbc.sql("""
                        select opportunity_id, stage, entered_at, left_at, outcome
                          from crm.stage_entries
                         where opportunity_id = any(:ids)
                         order by id""").param("ids", ids).query(row -> {
            stages.computeIfAbsent(row.getLong("opportunity_id"), id -> new ArrayList<>())
                    .add(new StageView(
                            row.getString("stage"),
                            time(row, "entered_at"),
                            time(row, "left_at"),
                            row.getString("outcome")));
        });
    }

    private void readFollowUps(Long[] ids, Map<Long, List<FollowUpView>> followUps) {
        jdbc.sql(FOLLOW_UPS).param("ids", ids).query(row -> {
            followUps
                    .computeIfAbsent(row.getLong("opportunity_id"), id -> new ArrayList<>())
                    .add(followUp(row));
        });
    }

    private static FollowUpView followUp(ResultSet row) throws SQLException {
        return new FollowUpView(
                row.getLong("id"),
                time(row, "at"),
                row.getString("channel"),
                row.getString("by_user"),
                row.getString("subject"),
                row.getString("feedback"),
                row.getString("need_change"),
                row.getString("intention"),
                row.getString("measure"),
                day(row, "deadline"),
                row.getString("measure_result"),
                day(row, "next_follow_up_on"));
    }

    private static OpportunityView view(ResultSet row, List<StageView> stages, List<FollowUpView> followUps)
            throws SQLException {
        return new OpportunityView(
                row.getString("number"),
                row.getString("lead_number"),
                row.getString("account_number"),
                row.getString("customer"),
                row.getString("contact_name"),
                row.getString("product"),
                row.getString("source"),
                row.getString("campaign"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                day(row, "expected_close_date"),
                row.getString("stage"),
                row.getString("state"),
                row.getString("owner"),
                row.getString("team"),
                row.getString("region"),
                row.getString("risk"),
                row.getString("competitor"),
                row.getString("lost_reason"),
                row.getString("note"),
                day(row, "hold_until"),
                time(row, "accepted_at"),
                time(row, "created_at"),
                time(row, "closed_at"),
                stages == null ? List.of() : stages,
                followUps == null ? List.of() : followUps);
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
