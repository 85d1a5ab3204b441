package io.closeloop.care;

import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.process.RescueForm;
import io.closeloop.process.TakenDecision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how likely each customer is to leave and what is done about it. */
@Service
@Transactional
class Rescues {

    private static final int LONGEST_NOTE = 4000;

    /** A customer is not rescued anew the day after: what was agreed needs time to work. */
    private static final Duration PAUSE = Duration.ofDays(90);

    private final RescueRepository rescues;
    private final CustomerSigns signs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rescues(RescueRepository rescues, CustomerSigns signs, JdbcClient jdbc, Clock clock) {
        this.rescues = rescues;
        this.signs = signs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the risk and begins a rescue where it is high and none is going on or has just ended. After a bad mark the
     * owner speaks with the customer first; the next evaluation asks anew.
     */
    Optional<Long> assess(long accountId, Risk risk, String reason, TakenDecision decision) {
        keep(accountId, risk, reason, decision);
        Instant now = clock.instant();
        if (risk != Risk.HIGH || signs.isToBeSpokenWith(accountId) || rescues.isTried(accountId, now.minus(PAUSE))) {
            return Optional.empty();
        }
        return Optional.of(
                rescues.saveAndFlush(new Rescue(accountId, reason, now)).id());
    }

    private void keep(long accountId, Risk risk, String reason, TakenDecision decision) {
        jdbc.sql("""
                insert into crm.churn_risks (account_id, risk, reason, decided_at, decision_instance_id, version, rule)
                values (:account, :risk, :reason, :now, :instance, :version, :rule)
                on conflict (account_id) do update
                   set risk                 = excluded.risk,
                       reason               = excluded.reason,
                       decided_at           = excluded.decided_at,
                       decision_instance_id = excluded.decision_instance_id,
                       version              = excluded.version,
                       rule                 = excluded.rule
                """)
                .param("account", accountId)
                .param("risk", risk.name())
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("instance", decision.instanceId())
                .param("version", decision.version())
                .param("rule", decision.rule())
                .update();
    }

    /**
     * Keeps what the owner made of it.
     *
     * @throws Refusal INVALID where the form cannot be taken as it is
     */
    void end(long rescueId, Fields form, String by) {
        RescueOutcome outcome = form.requiredChoice(RescueForm.OUTCOME, RescueOutcome.class);
        String note = form.requiredText(RescueForm.NOTE, LONGEST_NOTE);
        form.check();
        Rescue rescue = get(rescueId);
        rescue.end(outcome, note, by, clock.instant());
        rescues.saveAndFlush(rescue);
    }

    Rescue get(long rescueId) {
        return rescues.findById(rescueId)
                .orElseThrow(() -> Refusal.notFound("There is no rescue with the id " + rescueId + "."));
    }
}
