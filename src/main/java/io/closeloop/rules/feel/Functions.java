package io.closeloop.rules.feel;

import io.closeloop.rules.feel.Expression.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The functions decisions may use. Each ends in a time that its arguments' size bounds, and answers the same whenever it
 * is asked: regular expressions, ranges, the present time and everything that takes a function are not among them.
 */
final class Functions {

    /** Functions whose answer is short whatever they are given. */
    private static final Set<String> SHORT = Set.of(
            "abs",
            "ceiling",
            "contains",
            "count",
            "date",
            "date and time",
            "day of week",
            "day of year",
            "decimal",
            "duration",
            "ends with",
            "even",
            "floor",
            "is defined",
            "list contains",
            "mean",
            "modulo",
            "month of year",
            "not",
            "number",
            "odd",
            "round down",
            "round half down",
            "round half up",
            "round up",
            "starts with",
            "string length",
            "sum",
            "time",
            "week of year",
            "years and months duration");

    /** Functions whose answer is at most as long as all their arguments. */
    private static final Set<String> NO_LONGER_THAN_GIVEN = Set.of(
            "append",
            "concatenate",
            "get or else",
            "lower case",
            "max",
            "min",
            "string",
            "sublist",
            "substring",
            "substring after",
            "substring before",
            "upper case");

    /** Functions that compare everything of one argument with everything of another. */
    private static final Set<String> SEARCHING =
            Set.of("contains", "list contains", "starts with", "ends with", "substring after", "substring before");

    /** Functions whose second argument says how many digits the answer has. */
    private static final Set<String> KEEPING_DIGITS =
            Set.of("decimal", "round up", "round down", "round half up", "round half down");

    private static final BigDecimal MOST_DIGITS = BigDecimal.valueOf(30);

    static final int MOST_WORDS = 5;

    private Functions() {}

    static boolean isKnown(String name) {
        return SHORT.contains(name) || NO_LONGER_THAN_GIVEN.contains(name);
    }

    static boolean answersShort(String name) {
        return SHORT.contains(name);
    }

    static boolean isSearching(String name) {
        return SEARCHING.contains(name);
    }

    /** Refuses arguments with which a function would fill the memory. */
    static void check(String name, List<Expression> arguments) {
        if (KEEPING_DIGITS.contains(name) && (arguments.size() != 2 || !isDigits(arguments.get(1)))) {
            throw new FeelException("the function " + name
                    + " needs a number and how many digits to keep, written as 0 to " + MOST_DIGITS);
        }
        if (name.equals("not") && arguments.size() != 1) {
            throw new FeelException("the function not takes one truth value");
        }
    }

    private static boolean isDigits(Expression expression) {
        return expression instanceof Literal literal
                && literal.value() instanceof BigDecimal digits
                && digits.signum() >= 0
                && digits.compareTo(MOST_DIGITS) <= 0;
    }
}
