package io.closeloop.rules;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which packaged tables the desk has dealt with: those it was seeded from, and those that were taken over since. */
@Component
@Transactional
class KnownSeeds {

    private final Versions versions;
    private final DecisionFiles contents;
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownSeeds(Versions versions, DecisionFiles contents, JdbcClient jdbc, Clock clock) {
        this.versions = versions;
        this.contents = contents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What each table was when it was taken over last or else seeded, as hash by the decision's key. */
    @Transactional(readOnly = true)
    public Map<String, String> hashes() {
        Map<String, String> hashes = new HashMap<>();
        versions.seeded()
                .forEach((key, definition) ->
                        hashes.put(key, contents.content(definition).hash()));
        jdbc.sql("select decision_key, seed_hash from crm.rule_seeds")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(taken -> hashes.put(taken.getKey(), taken.getValue()));
        return hashes;
    }

    /** Remembers a table that is taken over. */
    void takeOver(String key, String hash, String by) {
        jdbc.sql("""
                        insert into crm.rule_seeds (decision_key, seed_hash, taken_over_at, taken_over_by)
                        values (:key, :hash, :now, :by)
                            on conflict (decision_key)
                            do update set seed_hash     = excluded.seed_hash,
                                          taken_over_at = excluded.taken_over_at,
                                          taken_over_by = excluded.taken_over_by""")
                .param("key", key)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }
}
