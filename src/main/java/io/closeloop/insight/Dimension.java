package io.closeloop.insight;

import io.closeloop.base.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By what figures are told apart. */
enum Dimension {
    MONTH("to_char(day, 'YYYY-MM')"),
    QUARTER("to_char(day, 'YYYY\"-Q\"Q')"),
    YEAR("to_char(day, 'YYYY')"),
    REP,
    TEAM,
    REGION,
    PRODUCT,
    INDUSTRY,
    SOURCE,
    CAMPAIGN,
    /** Where a source's leads meet us: ONLINE or OFFLINE. */
    CHANNEL,
    COMPANY_SIZE,
    /** How far the customer's need has come. */
    NEED_STAGE,
    /** The class of the lead's budget. */
    BUYING_POWER,
    /** Of the customer now. */
    TIER,
    /** Everything in one row. */
    ALL("''");

    private final String sql;
    private final String key;

    Dimension() {
        sql = name().toLowerCase(Locale.ROOT);
        key = inCamelCase(sql);
    }

    Dimension(String sql) {
        this.sql = sql;
        key = name().toLowerCase(Locale.ROOT);
    }

    /** What a row's key is made of; a column {@code day} and one for each other dimension must be there. */
    String sql() {
        return sql;
    }

    /** The first day of the part of a selection's period to which a row belongs. */
    String startSql() {
        return isPeriod() ? "greatest(:from, date_trunc('" + key() + "', day)::date)" : ":from";
    }

    boolean isPeriod() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** The name in a request and in an answer. */
    String key() {
        return key;
    }

    /** The dimension that a request names; ALL where it names none. */
    static Dimension of(String by) {
        if (by == null) {
            return ALL;
        }
        return Arrays.stream(values())
                .filter(dimension -> dimension != ALL && dimension.key().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("by", "must be one of " + keys(), by));
    }

    private static String keys() {
        return Arrays.stream(values())
                .filter(dimension -> dimension != ALL)
                .map(Dimension::key)
                .collect(Collectors.joining(", "));
    }

    private static String inCamelCase(String name) {
        return Pattern.compile("_(.)")
                .matcher(name)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
