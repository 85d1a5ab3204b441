package io.closeloop.care;

import io.closeloop.base.OneByOne;
import io.closeloop.process.CustomerEvaluationProcess;
import io.closeloop.process.PurchasesImported;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Has accounts evaluated anew, a batch at a time: all once a month, some because of what was imported. */
@Service
class Evaluations {

    private static final int BATCH = 100;
    private static final Duration PUT_OFF = Duration.ofDays(1);

    private final OneByOne oneByOne;
    private final CustomerEvaluationProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(OneByOne oneByOne, CustomerEvaluationProcess process, JdbcClient jdbc, Clock clock) {
        this.oneByOne = oneByOne;
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
                """).param("now", now()).update();
    }

    /** Notes the customers whose purchases came in by an import, in its transaction. */
    @EventListener
    void request(PurchasesImported purchases) {
        jdbc.sql("""
                insert into crm.evaluation_requests (account_id, at)
                select account_id, :now
                  from crm.customers
                 where account_id = any(:accounts)
                    on conflict (account_id) do nothing
                """)
                .param("now", now())
                .param("accounts", purchases.accountIds().toArray(Long[]::new))
                .update();
    }

    /**
     * Starts a batch of those that were noted; what another node has in hand is left to it, and one that cannot be started
     * waits a day.
     *
     * @return how many; 0 when none is left
     */
    int startBatch() {
        List<Long> requested = jdbc.sql("""
                        select account_id
                          from crm.evaluation_requests
                         where at <= :now
                         order by at, account_id
                         limit :batch""")
                .param("now", now())
                .param("batch", BATCH)
                .query(Long.class)
                .list();
        return oneByOne.work(requested, this::start, this::putOff);
    }

    private int start(List<Long> accounts) {
        List<Requested> mine = jdbc.sql("""
                        delete from crm.evaluation_requests r
                         using (select q.account_id, c.number
                                  from crm.evaluation_requests q
                                  join crm.customers           c using (account_id)
                                 where q.account_id = any(:accounts)
                                   for update of q skip locked) next
                         where r.account_id = next.account_id
                        returning r.account_id, next.number""")
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, index) -> new Requested(row.getLong("account_id"), row.getString("number")))
                .list();
        mine.forEach(account -> process.start(account.id(), account.number()));
        return mine.size();
    }

    private void putOff(long account) {
        jdbc.sql("update crm.evaluation_requests set at = :until where account_id = :account")
                .param("until", now().plus(PUT_OFF))
                .param("account", account)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Requested(long id, String number) {}
}
