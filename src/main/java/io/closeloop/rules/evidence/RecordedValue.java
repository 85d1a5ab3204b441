package io.closeloop.rules.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A value that the engine recorded of a decision.
 *
 * @param decision id of the decision instance, of the one that required it for inputs
 * @param row which of the rows that were hit, from 1; 0 for inputs
 * @param name of an output; the column's id for inputs
 */
record RecordedValue(String decision, int row, String name, Object value) {

    static RecordedValue of(ResultSet row, int index) throws SQLException {
        return new RecordedValue(row.getString(1), row.getInt(2), row.getString(3), HistoricValue.of(row));
    }

    boolean isUnreadable() {
        return value == HistoricValue.UNREADABLE;
    }
}
