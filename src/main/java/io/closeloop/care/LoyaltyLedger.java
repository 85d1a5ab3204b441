package io.closeloop.care;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers' points, an entry for each time they earned some; the balance is their sum and cannot drift. */
@Service
@Transactional
class LoyaltyLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    LoyaltyLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters points; what is entered for the same deal or lead already stays as it is. */
    void enter(long accountId, LoyaltyEntry entry) {
        jdbc.sql("""
                insert into crm.loyalty_entries
                       (account_id, event, reference, amount, tier, points, decision_instance_id, version, rule, at)
                values (:account, :event, :reference, :amount, :tier, :points, :instance, :version, :rule, :now)
                on conflict (event, reference) do nothing
                """)
                .param("account", accountId)
                .param("event", entry.event())
                .param("reference", entry.reference())
                .param("amount", entry.amount())
                .param("tier", entry.tier())
                .param("points", entry.points())
                .param("instance", entry.decidedBy().instanceId())
                .param("version", entry.decidedBy().version())
                .param("rule", entry.decidedBy().rule())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
