package io.closeloop.rules;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often decisions were taken lately, from the engine's history; its API counts one decision at a time. */
@Component
@Transactional(readOnly = true)
class Hits {

    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Hits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the last 30 days, by the decisions' keys. Counted key by key, as the index has them, in one query. */
    Map<String, Long> lately(Collection<String> keys) {
        return jdbc
                .sql("""
                        select key,
                               (select count(*)
                                  from act_hi_decinst
                                 where dec_def_key_ = key
                                   and eval_time_ >= :since) as hits
                          from unnest(:keys::text[]) as key""")
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("key"), row.getLong("hits")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
