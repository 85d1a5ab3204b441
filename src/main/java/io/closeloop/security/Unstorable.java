package io.closeloop.security;

import java.sql.SQLException;

/** Knows when the database refused a value: SQL states of class 22, for text, numbers and dates that it cannot take. */
final class Unstorable {

    static final String SENTENCE =
            "A value cannot be stored as it was sent: it is too large or is written in a way that"
                    + " the database does not know.";

    private static final String DATA_EXCEPTION = "22";

    private Unstorable() {}

    static boolean is(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(DATA_EXCEPTION);
    }
}
