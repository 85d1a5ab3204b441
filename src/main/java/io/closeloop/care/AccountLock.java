package io.closeloop.care;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One decision about a customer at a time. What is read under the lock still holds when the decision is written, and
 * two that arrive at the same moment are taken one after the other; the lock goes with the transaction.
 */
@Component
class AccountLock {

    private final JdbcClient jdbc;

    AccountLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(long accountId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('care of account ' || :id, 0)) is null")
                .param("id", accountId)
                .query(Boolean.class)
                .single();
    }
}
