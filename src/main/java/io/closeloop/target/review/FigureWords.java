package io.closeloop.target.review;

import io.closeloop.base.Words;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

/** Figures and their values as people read them. */
final class FigureWords {

    static final String NONE = "–";

    private static final String CYCLE = "CYCLE_DAYS";
    private static final Set<String> PERCENT =
            Set.of("GROWTH", "LEAD_CONVERSION", "STAGE_CONVERSION", "WIN_RATE", "REPURCHASE_RATE", "SATISFACTION");

    private FigureWords() {}

    static String name(String figure, Stage stage) {
        if (stage != null) {
            return "Conversion of stage " + stage.label();
        }
        return figure.equals(CYCLE) ? "Average cycle" : Words.ofCode(figure);
    }

    static boolean isLessBetter(String figure) {
        return figure.equals(CYCLE);
    }

    /** With its unit: 30 %, 45 days, 1,620,000 CNY. */
    static String value(String figure, BigDecimal value, String currency) {
        if (value == null) {
            return NONE;
        }
        if (PERCENT.contains(figure)) {
            return number(value, 2) + " %";
        }
        return figure.equals(CYCLE) ? number(value, 1) + " days" : number(value, 2) + unit(currency);
    }

    /** A change with its sign: percentages in points. */
    static String change(String figure, BigDecimal change, String currency) {
        if (change == null) {
            return NONE;
        }
        String sign = change.signum() > 0 ? "+" : "";
        return PERCENT.contains(figure) ? sign + number(change, 2) + " points" : sign + value(figure, change, currency);
    }

    static String number(BigDecimal value, int decimals) {
        if (value == null) {
            return NONE;
        }
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private static String unit(String currency) {
        return currency == null ? "" : " " + currency;
    }
}
