package io.closeloop.insight;

import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The targets in force for a period, by whom they are set for. A review holds everybody to their own targets only: what
 * the company wants is missed by the company.
 */
record ReviewGoals(Period period, Map<ReviewSubject, List<Goals.Goal>> bySubject) {

    private static final List<String> RATES =
            List.of(Target.GROWTH, "LEAD_CONVERSION", "WIN_RATE", "CYCLE_DAYS", "REPURCHASE_RATE", "SATISFACTION");

    /** A target of a period. */
    record Target(String figure, Stage stage, String currency, BigDecimal value) {

        /** Against the same days a year before; no figure that a period has by itself. */
        static final String GROWTH = "GROWTH";

        boolean isSum() {
            return figure.equals("REVENUE") || figure.equals("WON_DEALS");
        }

        boolean isMetBy(BigDecimal reached) {
            return figure.equals("CYCLE_DAYS") ? reached.compareTo(value) <= 0 : reached.compareTo(value) >= 0;
        }
    }

    Set<ReviewSubject> subjects() {
        return bySubject.keySet();
    }

    /** What the subject is measured by; of money a target for each currency. */
    List<Target> of(ReviewSubject subject) {
        List<Goals.Goal> own = bySubject.getOrDefault(subject, List.of());
        List<Target> targets = new ArrayList<>();
        own.stream()
                .map(Goals.Goal::currency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(currency -> {
                    Goals inCurrency = goals(own.stream()
                            .filter(goal -> currency.equals(goal.currency()))
                            .toList());
                    add(targets, "REVENUE", null, currency, inCurrency.revenue(currency));
                    add(targets, "AVERAGE_CUSTOMER_VALUE", null, currency, inCurrency.rate("AVERAGE_CUSTOMER_VALUE"));
                });
        Goals all = goals(own);
        add(targets, "WON_DEALS", null, null, all.wonDeals());
        RATES.forEach(figure -> add(targets, figure, null, null, all.rate(figure)));
        Arrays.stream(Stage.values())
                .forEach(stage -> add(targets, "STAGE_CONVERSION", stage, null, all.conversion(stage)));
        return targets;
    }

    /** What a stage's conversion is held against: the subject's target, else the company's; null where there is none. */
    BigDecimal conversion(ReviewSubject subject, Stage stage) {
        BigDecimal own = goals(bySubject.getOrDefault(subject, List.of())).conversion(stage);
        return own != null || subject.scope() == Scope.COMPANY ? own : conversion(ReviewSubject.COMPANY, stage);
    }

    private Goals goals(List<Goals.Goal> own) {
        return new Goals(period, own, List.of());
    }

    private static void add(List<Target> targets, String figure, Stage stage, String currency, BigDecimal value) {
        if (value != null) {
            targets.add(new Target(figure, stage, currency, value));
        }
    }
}
