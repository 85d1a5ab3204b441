package io.closeloop.care;

import io.closeloop.process.CustomerEvaluationProcess;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has every account evaluated anew, a batch at a time. */
@Service
@Transactional
class Evaluations {

    private static final int BATCH = 100;

    private final CustomerEvaluationProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(CustomerEvaluationProcess process, JdbcClient jdbc, Clock clock) {
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes every account; one that still waits from the last time stays where it is. */
    void requestAll() {
        jdbc.sql("""
                insert into crm.evaluation_requests (account_id, at)
                select account_id, :now
                  from crm.customers
                    on conflict (account_id) do nothing
                """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /**
     * Starts a batch of those that were noted; what another node has in hand is left to it.
     *
     * @return how many; 0 when none is left
     */
    int startBatch() {
        List<Requested> requested = jdbc.sql("""
                        delete from crm.evaluation_requests r
                         using (select q.account_id, c.number
                                  from crm.evaluation_requests q
                                  join crm.customers           c using (account_id)
                                 order by q.at, q.account_id
                                 limit :batch
                                   for update of q skip locked) next
                         where r.account_id = next.account_id
                        returning r.account_id, next.number""")
                .param("batch", BATCH)
                .query((row, index) -> new Requested(row.getLong("account_id"), row.getString("number")))
                .list();
        requested.forEach(account -> process.start(account.id(), account.number()));
        return requested.size();
    }

    private record Requested(long id, String number) {}
}
