package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Open deals that are expected to close in some period, in one currency. */
record OpenDeals(List<Part> parts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Deals that are alike. */
    record Part(String month, Stage stage, boolean highRisk, long deals, BigDecimal amount) {

        private boolean isSafeFrom(Stage first) {
            return !highRisk && stage.compareTo(first) >= 0;
        }
    }

    OpenDeals in(Stage stage) {
        return new OpenDeals(
                parts.stream().filter(part -> part.stage() == stage).toList());
    }

    OpenDeals in(String month) {
        return new OpenDeals(
                parts.stream().filter(part -> part.month().equals(month)).toList());
    }

    long deals() {
        return parts.stream().mapToLong(Part::deals).sum();
    }

    BigDecimal amount() {
        return sum(parts);
    }

    /** The amount to be expected, each deal's by its stage's probability in percent. */
    BigDecimal weighted(Map<Stage, BigDecimal> probabilities) {
        return parts.stream()
                .map(part -> part.amount().multiply(probabilities.get(part.stage())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** What is won already with what may come of these. */
    ForecastView.Outlook outlook(BigDecimal won, Map<Stage, BigDecimal> probabilities) {
        return new ForecastView.Outlook(
                Numbers.money(won),
                Numbers.money(won.add(weighted(probabilities))),
                Numbers.money(won.add(safeFrom(Stage.NEGOTIATION))),
                Numbers.money(won.add(amount())),
                Numbers.money(won.add(safeFrom(Stage.CONTRACT))));
    }

    private BigDecimal safeFrom(Stage first) {
        return sum(parts.stream().filter(part -> part.isSafeFrom(first)).toList());
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
