package io.closeloop.rules.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;

/** A value in the engine's tables of decision inputs and outputs, which keep it in a column according to its type. */
final class HistoricValue {

    /** Stands for a value of a type that only the engine can read, such as an object. */
    static final Object UNREADABLE = new Object();

    private HistoricValue() {}

    static Object of(ResultSet row) throws SQLException {
        String type = row.getString("var_type_");
        if (type.equals("string")) {
            return row.getString("text_");
        }
        if (type.equals("double")) {
            return row.getObject("double_", Double.class);
        }
        Long number = row.getObject("long_", Long.class);
        return number == null ? absent(type) : of(type, number);
    }

    /** The value for people to read. */
    static Object readable(ResultSet row) throws SQLException {
        Object value = of(row);
        return value == UNREADABLE ? "(%s)".formatted(row.getString("var_type_")) : value;
    }

    private static Object of(String type, long number) {
        return switch (type) {
            case "integer" -> (int) number;
            case "long" -> number;
            case "short" -> (short) number;
            case "boolean" -> number != 0;
            case "date" -> new Date(number);
            default -> UNREADABLE;
        };
    }

    private static Object absent(String type) {
        return switch (type) {
            case "null", "integer", "long", "short", "boolean", "date" -> null;
            default -> UNREADABLE;
        };
    }
}
