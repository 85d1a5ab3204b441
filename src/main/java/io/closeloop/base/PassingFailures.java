package io.closeloop.base;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells failures that pass, such as a deadlock or a database that restarts, from those that the sent data is at fault
 * for. The engine wraps what it meets in exceptions of its own, so that the causes are looked at too.
 */
public final class PassingFailures {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFailures.class);
    private static final int ATTEMPTS = 3;

    /** Connection, rollback (deadlock), resources, operator: the classes of SQL states in which trying again helps. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    private PassingFailures() {}

    /**
     * Does work again a few times while it fails in such a way; the last failure is thrown.
     *
     * @param what names the work in the log
     * @param work opens a transaction of its own each time
     */
    public static <T> T outlast(String what, Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!caused(e)) {
                    throw e;
                }
                LOG.info("{} is tried again after: {}", what, e.getMessage());
            }
        }
        return work.get();
    }

    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(PassingFailures::passes);
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof TransientDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && CLASSES.contains(sql.getSQLState().substring(0, 2));
    }
}
