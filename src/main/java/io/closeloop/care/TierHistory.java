package io.closeloop.care;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.CustomerTier;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which decision gave a customer its tier. */
@Service
@Transactional
class TierHistory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    TierHistory(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Writes a row where tier, row or version of the table are others than before, else that it is still so. */
    void record(long accountId, TierDecision decision) {
        Optional<Present> present = present(accountId);
        if (present.filter(row -> row.saysTheSameAs(decision)).isPresent()) {
            confirm(present.get());
        } else {
            OffsetDateTime since = present.filter(row -> row.tier() == decision.tier())
                    .map(Present::since)
                    .orElseGet(this::now);
            add(accountId, decision, since);
        }
    }

    private Optional<Present> present(long accountId) {
        return jdbc.sql("""
                        select id, tier, since, version, rule
                          from crm.tier_history
                         where account_id = :account
                         order by id desc
                         limit 1""")
                .param("account", accountId)
                .query((row, index) -> new Present(
                        row.getLong("id"),
                        CustomerTier.valueOf(row.getString("tier")),
                        row.getObject("since", OffsetDateTime.class),
                        row.getInt("version"),
                        row.getString("rule")))
                .optional();
    }

    private void confirm(Present present) {
        jdbc.sql("update crm.tier_history set confirmed_at = :now where id = :id")
                .param("now", now())
                .param("id", present.id())
                .update();
    }

    private void add(long accountId, TierDecision decision, OffsetDateTime since) {
        jdbc.sql("""
                insert into crm.tier_history
                       (account_id, tier, since, decided_at, confirmed_at, decision_instance_id, decision, version, rule,
                        inputs, reason)
                values (:account, :tier, :since, :now, :now, :instance, :decision, :version, :rule, :inputs::jsonb, :reason)
                """)
                .param("account", accountId)
                .param("tier", decision.tier().name())
                .param("since", since)
                .param("now", now())
                .param("instance", decision.decidedBy().instanceId())
                .param("decision", decision.decidedBy().key())
                .param("version", decision.decidedBy().version())
                .param("rule", decision.decidedBy().rule())
                .param("inputs", text(decision.inputs()))
                .param("reason", decision.reason())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String text(Map<String, Object> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private record Present(long id, CustomerTier tier, OffsetDateTime since, int version, String rule) {

        boolean saysTheSameAs(TierDecision decision) {
            return tier == decision.tier()
                    && rule.equals(decision.decidedBy().rule())
                    && version == decision.decidedBy().version();
        }
    }
}
