package io.closeloop.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        BigDecimal then =
                sums.read(selection.in(before, currency), Dimension.ALL).total().wonAmount();
        return then.signum() == 0
                ? null
                : wonAmount.subtract(then).multiply(HUNDRED).divide(then, 2, RoundingMode.HALF_UP);
    }
}
