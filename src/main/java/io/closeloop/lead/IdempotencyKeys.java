package io.closeloop.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.closeloop.base.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers the answers to requests that carried a key, so that a repeated request writes nothing again. */
@Component
class IdempotencyKeys {

    /** What the first request with a key led to. */
    record FirstAnswer(String fingerprint, long leadId, boolean duplicate) {}

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final IdentityLocks locks;
    private final Clock clock;
    private final ObjectMapper canonical = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    IdempotencyKeys(JdbcClient jdbc, IdentityLocks locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * What the same request was answered before, empty if it is the first one; a second one that comes at the same
     * moment waits here for the first to end.
     *
     * @throws Refusal CONFLICT where the key belongs to another request
     */
    Optional<FirstAnswer> firstAnswer(String key, String userId, Map<String, ?> body) {
        if (key.isBlank() || key.length() > 200) {
            throw Refusal.invalid("Idempotency-Key", "must have 1 to 200 characters", key);
        }
        locks.hold(Set.of(new Identity("request " + key)));
        Optional<FirstAnswer> first = jdbc.sql(
                        "select fingerprint, lead_id, duplicate from crm.idempotency_keys where key = :key")
                .param("key", key)
                .query(FirstAnswer.class)
                .optional();
        if (first.filter(answer -> !answer.fingerprint().equals(fingerprint(userId, body)))
                .isPresent()) {
            throw Refusal.conflict("The Idempotency-Key was used for another request.");
        }
        return first;
    }

    void keep(String key, String userId, Map<String, ?> body, Captured captured) {
        jdbc.sql("""
                insert into crm.idempotency_keys (key, fingerprint, lead_id, duplicate, created_at)
                values (:key, :fingerprint, :lead, :duplicate, :now)
                """)
                .param("key", key)
                .param("fingerprint", fingerprint(userId, body))
                .param("lead", captured.lead().id())
                .param("duplicate", !captured.isNew())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody repeats a request after a month. Any node may do it. */
    @Scheduled(cron = "0 40 3 * * *")
    void forgetOld() {
        jdbc.sql("delete from crm.idempotency_keys where created_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private String fingerprint(String userId, Map<String, ?> body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(canonical.writeValueAsBytes(userId));
            return HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
