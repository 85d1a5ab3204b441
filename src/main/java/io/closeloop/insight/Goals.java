package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The targets that a period is measured by.
 *
 * @param period whole months
 * @param own    of those whose figures are looked at
 * @param common of the company, which hold for everybody where it is a rate and not a sum
 */
record Goals(Period period, List<Goal> own, List<Goal> common) {

    /** A target in force. */
    record Goal(String figure, String stage, LocalDate fromDay, LocalDate toDay, BigDecimal value, String currency) {

        private boolean covers(Period wanted) {
            return !fromDay.isAfter(wanted.from()) && !toDay.isBefore(wanted.to());
        }

        private boolean liesIn(Period wanted) {
            return !fromDay.isBefore(wanted.from()) && !toDay.isAfter(wanted.to());
        }

        private long days() {
            return ChronoUnit.DAYS.between(fromDay, toDay) + 1;
        }

        private long months() {
            return ChronoUnit.MONTHS.between(fromDay, toDay.plusDays(1));
        }
    }

    Goals in(Period other) {
        return new Goals(other, own, common);
    }

    BigDecimal revenue(String currency) {
        return sum(own.stream()
                .filter(goal -> goal.figure().equals("REVENUE") && currency.equals(goal.currency()))
                .toList());
    }

    BigDecimal wonDeals() {
        return sum(
                own.stream().filter(goal -> goal.figure().equals("WON_DEALS")).toList());
    }

    /** The target of a figure that is no sum. */
    BigDecimal rate(String figure) {
        return rate(goals ->
                goals.stream().filter(goal -> goal.figure().equals(figure)).toList());
    }

    /** The target of the average customer value; one in another currency says nothing of it. */
    BigDecimal customerValue(String currency) {
        return rate(goals -> goals.stream()
                .filter(goal -> goal.figure().equals("AVERAGE_CUSTOMER_VALUE") && currency.equals(goal.currency()))
                .toList());
    }

    /** The target of a stage's conversion. */
    BigDecimal conversion(Stage stage) {
        return rate(goals ->
                goals.stream().filter(goal -> stage.name().equals(goal.stage())).toList());
    }

    private BigDecimal rate(Function<List<Goal>, List<Goal>> wanted) {
        BigDecimal ours = narrowest(wanted.apply(own));
        return ours == null ? narrowest(wanted.apply(common)) : ours;
    }

    /** Of a year's, a quarter's and a month's target the one of the shortest time that has the whole period in it. */
    private BigDecimal narrowest(List<Goal> goals) {
        return goals.stream()
                .filter(goal -> goal.covers(period))
                .min(Comparator.comparing(Goal::days))
                .map(Goal::value)
                .orElse(null);
    }

    /** The target of the whole period, or the sum of those of its parts if these leave no gap; null otherwise. */
    private BigDecimal sum(List<Goal> goals) {
        Map<Long, List<Goal>> byLength = goals.stream()
                .filter(goal -> goal.liesIn(period))
                .collect(Collectors.groupingBy(
                        Goal::months, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return byLength.values().stream()
                .filter(this::leaveNoGap)
                .findFirst()
                .map(parts -> Numbers.sum(parts.stream().map(Goal::value)))
                .orElse(null);
    }

    private boolean leaveNoGap(List<Goal> parts) {
        return parts.stream().mapToLong(Goal::days).sum() == ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }
}
