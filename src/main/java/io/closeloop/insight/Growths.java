package io.closeloop.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much more was won than a year before. */
@Component
class Growths {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SumReader sums;

    Growths(SumReader sums) {
        this.sums = sums;
    }

    /**
     * (won amount - that of the same days a year before) / that x 100, in percent with two decimals.
     *
     * @return null where nothing was won then in this currency, or no year before is on record
     */
    BigDecimal of(Selection selection, BigDecimal wonAmount, String currency) {
        if (!selection.period().hasYearBefore()) {
            return null;
        }
        Period before = selection.period().yearBefore();
        return percent(
                wonAmount,
                sums.read(selection.in(before, currency), Dimension.ALL).total().wonAmount());
    }

    /** Amounts won by the dimension's values on the same days a year before; empty where no such year is on record. */
    Optional<SumReader.Summed> yearBefore(Selection selection, Dimension by) {
        Period period = selection.period();
        return period.hasYearBefore()
                ? Optional.of(sums.read(selection.in(period.yearBefore(), selection.currency()), by))
                : Optional.empty();
    }

    static BigDecimal percent(BigDecimal now, BigDecimal then) {
        return then.signum() == 0 ? null : now.subtract(then).multiply(HUNDRED).divide(then, 2, RoundingMode.HALF_UP);
    }
}
