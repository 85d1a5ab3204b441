package io.closeloop.service;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads service cases as the API and the tasks show them. */
@Component
@Transactional(readOnly = true)
class CaseReader {

    private static final String CASE = """
            select s.*, a.number as account_number, a.name as account
              from crm.service_cases s
              join crm.account_card  a on a.account_id = s.account_id
             where\s""";

    private final JdbcClient jdbc;
    private final ServiceCaseRepository cases;
    private final CaseClock clock;
    private final CaseLog log;

    CaseReader(JdbcClient jdbc, ServiceCaseRepository cases, CaseClock clock, CaseLog log) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
        this.log = log;
    }

    /** A case, whoever asks. */
    ServiceCaseView view(long id) {
        return jdbc.sql(CASE + "s.id = :id").param("id", id).query(this::read).single();
    }

    /**
     * A case the user may see: of a customer of the own or the team's, or entered by the user.
     *
     * @throws Refusal NOT_FOUND where there is none, or none for this user
     */
    ServiceCaseView view(String number, Actor actor) {
        return jdbc.sql(CASE + """
                        s.number = :number
                           and (:all or s.opened_by = :me or a.owner = :me or a.team = any(:teams))""")
                .param("number", number)
                .param("all", actor.seesAllSales())
                .param("me", actor.userId())
                .param("teams", actor.teams().toArray(String[]::new))
                .query(this::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no service case " + number + "."));
    }

    private ServiceCaseView read(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new ServiceCaseView(
                row.getString("number"),
                row.getString("account_number"),
                row.getString("account"),
                CaseStatus.valueOf(row.getString("status")),
                CaseSource.valueOf(row.getString("source")),
                CaseType.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                priority(row),
                row.getString("time_kind"),
                row.getString("subject"),
                row.getString("description"),
                row.getString("owner"),
                at(row, "opened_at"),
                at(row, "answer_due_at"),
                at(row, "answered_at"),
                row.getString("answer"),
                row.getString("question"),
                row.getString("customer_answer"),
                at(row, "solution_due_at"),
                elapsedMinutes(id),
                at(row, "closed_at"),
                row.getString("cause"),
                row.getString("measure"),
                at(row, "reopenable_until"),
                log.of(id));
    }

    /** Null while the case waits for it. */
    private static Priority priority(ResultSet row) throws SQLException {
        String priority = row.getString("priority");
        return priority == null ? null : Priority.valueOf(priority);
    }

    private long elapsedMinutes(long id) {
        ServiceCase serviceCase = cases.getReferenceById(id);
        return serviceCase.promise() == null ? 0 : clock.elapsed(serviceCase).toMinutes();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
