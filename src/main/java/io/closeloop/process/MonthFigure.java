package io.closeloop.process;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A figure of one month.
 *
 * @param value  null where nothing happened of which it could be told
 * @param target the target in force for the month; null where there is none
 */
public record MonthFigure(YearMonth month, BigDecimal value, BigDecimal target) {}
