package io.closeloop.rules;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
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

    /** In the last 30 days, by the decisions' keys; no entry where it was never. */
    Map<String, Long> lately() {
        return jdbc
                .sql("""
                        select dec_def_key_, count(*)
                          from act_hi_decinst
                         where eval_time_ >= :since
                         group by dec_def_key_""")
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
