package io.closeloop.lead;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets only one transaction at a time decide whether somebody is known already. The database's unique indexes would
 * refuse the second of two identical leads; the lock makes it wait and find the first instead.
 */
@Component
class IdentityLocks {

    // Sorted, so that two batches never wait for each other in a circle. From then on a query is planned once, not for
    // each lead: to plan the search for who is known takes longer than the search itself.
    private static final String LOCK = """
            select set_config('plan_cache_mode', 'force_generic_plan', true),
                   (select count(pg_advisory_xact_lock(key))
                      from (select distinct hashtextextended(text, 0) as key
                              from unnest(:texts::text[]) as text
                             order by 1) keys)
            """;

    private final JdbcClient jdbc;

    IdentityLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the identities until the transaction ends. */
    void hold(Collection<Identity> identities) {
        String[] texts = identities.stream().map(Identity::text).toArray(String[]::new);
        jdbc.sql(LOCK).param("texts", texts).query(row -> {});
    }
}
