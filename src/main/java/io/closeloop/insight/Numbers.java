package io.closeloop.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** How figures are rounded; what has no denominator is null, never 0. */
final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 2;
    private static final int MONEY_DECIMALS = 2;
    private static final int DAY_DECIMALS = 3;

    private Numbers() {}

    /** A part of the whole in percent. */
    static BigDecimal percent(long part, long whole) {
        return ratio(BigDecimal.valueOf(part).multiply(HUNDRED), whole, PERCENT_DECIMALS);
    }

    /** A part of the whole in percent. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** An amount for each of so many. */
    static BigDecimal moneyEach(BigDecimal amount, long number) {
        return ratio(amount, number, MONEY_DECIMALS);
    }

    /** A time (days, hours) for each of so many. */
    static BigDecimal timeEach(BigDecimal time, long number) {
        return ratio(time, number, DAY_DECIMALS);
    }

    static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal money(BigDecimal amount) {
        return amount == null ? null : amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal time(BigDecimal time) {
        return time == null ? null : time.setScale(DAY_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(BigDecimal numerator, long denominator, int decimals) {
        return denominator == 0
                ? null
                : numerator.divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }
}
