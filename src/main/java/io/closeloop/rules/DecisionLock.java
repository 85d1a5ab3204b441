package io.closeloop.rules;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act on a decision at a time, over all nodes: which version is the current one still holds when the next one is
 * published. The lock goes with the transaction.
 */
@Component
class DecisionLock {

    private final JdbcClient jdbc;

    DecisionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(String decisionKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('decision ' || :key, 0)) is null")
                .param("key", decisionKey)
                .query(Boolean.class)
                .single();
    }
}
