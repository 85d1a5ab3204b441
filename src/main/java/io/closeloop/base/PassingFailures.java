package io.closeloop.intake.imports;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells failures that pass, such as a deadlock or a database that restarts, from those that a row is at fault for. The
 * engine wraps what it meets in exceptions of its own, so that the causes are looked at too.
 */
final class PassingFailures {

    /** Connection, rollback (deadlock), resources, operator: the classes of SQL states in which trying again helps. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    private PassingFailures() {}

    static boolean caused(Throwable failure) {
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
