package io.closeloop.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows a list is to show, as a condition in SQL; only what is asked for appears in it, so that indexes serve it. */
public final class Conditions {

    private static final int LONGEST_TEXT = 200;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition and its parameter. */
    public void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** Gives one more parameter to a condition. */
    public void with(String parameter, Object value) {
        parameters.put(parameter, value);
    }

    /** Adds what a column must be, where the user said so. */
    public void equal(String column, String parameter, String value) {
        if (value != null) {
            add(column + " = :" + parameter, parameter, printable(parameter, value));
        }
    }

    /** The whole condition; every row fulfils it where nothing was asked for. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** What the condition's parameters stand for. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** Refuses text that cannot be searched for. */
    public static String printable(String parameter, String text) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(parameter, "must have at most " + LONGEST_TEXT + " printable characters", text);
        }
        return text;
    }

    /** For {@code like}: what has the text somewhere in it. */
    public static String containing(String text) {
        return "%" + beginningWith(text);
    }

    /** For {@code like}: what begins with the text. */
    public static String beginningWith(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
