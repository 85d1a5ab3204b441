package io.closeloop.service;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the service cases that a user may see, the newest first. */
@Component
@Transactional(readOnly = true)
class CaseList {

    private static final String CASES = """
              from crm.service_cases s
              join crm.customers     a on a.account_id = s.account_id
             where %s""";

    private static final String LINES = """
            select s.number, a.number as account_number, a.name as account, s.status, s.kind, s.severity, s.priority,
                   s.subject, s.owner, s.opened_at, s.answer_due_at, s.answered_at, s.solution_due_at, s.closed_at
            """;

    private static final String ORDER = """

             order by s.id desc
             limit :limit offset :offset""";

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param account an account's number, null for all
     * @param state null for all
     */
    Page<ServiceCaseLine> list(String account, CaseStatus state, PageQuery page, Actor actor) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: service cases come with the newest first", page.sort());
        }
        Map<String, Object> parameters = new HashMap<>();
        String cases = CASES.formatted(condition(account, state, actor, parameters));
        long total = jdbc.sql("select count(*)" + cases)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql(LINES + cases + ORDER)
                        .params(parameters)
                        .param("limit", page.size())
                        .param("offset", page.offset())
                        .query(ServiceCaseLine.class)
                        .list(),
                total);
    }

    private static String condition(String account, CaseStatus state, Actor actor, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("true");
        if (account != null) {
            condition.append(" and s.account_id = (select account_id from crm.customers where number = :account)");
            parameters.put("account", account);
        }
        if (state != null) {
            condition.append(" and s.status = :status");
            parameters.put("status", state.name());
        }
        if (!actor.seesAllSales()) {
            condition.append(" and (s.opened_by = :me or a.owner = :me or a.team = any(:teams))");
            parameters.put("me", actor.userId());
            parameters.put("teams", actor.teams().toArray(String[]::new));
        }
        return condition.toString();
    }
}
