package io.closeloop.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the simulation itself knows of a customer, and the tier that follows from it: worked out from the words of the
 * requirement, without any of our tables.
 */
final class SimulatedCustomer {

    private final Customer row;
    private final Kind kind;
    private final boolean agrees;
    private final List<Purchase> purchases = new ArrayList<>();
    private Integer recommendation;
    private boolean wasDissatisfied;

    /** How a customer buys, which is what makes its tier. */
    enum Kind {
        LARGE(400_000, 85, false),
        KEY(75_000, 85, false),
        REGULAR(12_000, 240, true),
        FADING(20_000, 100_000, true),
        PROSPECT(0, 100_000, false);

        final int amount;
        final int daysBetween;
        final boolean moody;

        /** @param moody whether it gives bad marks at times */
        Kind(int amount, int daysBetween, boolean moody) {
            this.amount = amount;
            this.daysBetween = daysBetween;
            this.moody = moody;
        }
    }

    private record Purchase(LocalDate day, BigDecimal amount) {}

    /** @param agrees whether its contact may be written to */
    SimulatedCustomer(Customer row, Kind kind, boolean agrees) {
        this.row = row;
        this.kind = kind;
        this.agrees = agrees;
        row.contact("Li Wei", email(), agrees);
    }

    Customer row() {
        return row;
    }

    Kind kind() {
        return kind;
    }

    String email() {
        return row.number() + "@years.example";
    }

    boolean buysOn(LocalDate day) {
        return kind.amount > 0 && (day.toEpochDay() + row.id()) % kind.daysBetween == 0;
    }

    void buys(LocalDate day, int amount) {
        row.bought(Integer.toString(amount), day);
        purchases.add(new Purchase(day, BigDecimal.valueOf(amount)));
    }

    void answers(int marks, int howLikely) {
        this.recommendation = howLikely;
        this.wasDissatisfied |= marks <= 2;
    }

    /** Gets mails all the time: who is dissatisfied is left alone. */
    boolean isWrittenTo() {
        return agrees && !wasDissatisfied;
    }

    String tierOn(LocalDate day) {
        BigDecimal yearly = amountBetween(day.minusMonths(12), day);
        long months = purchases.stream()
                .map(Purchase::day)
                .min(LocalDate::compareTo)
                .map(first -> ChronoUnit.MONTHS.between(first, day))
                .orElse(-1L);
        if (yearly.compareTo(new BigDecimal(500_000)) >= 0 && months >= 24 && bringsOthers()) {
            return "A";
        }
        if (yearly.compareTo(new BigDecimal(200_000)) >= 0 && months >= 12 && buysSteadily(day)) {
            return "B";
        }
        return yearly.signum() > 0 ? "C" : "D";
    }

    /** HIGH referral potential: who has brought nobody yet must say that it is very likely to. */
    private boolean bringsOthers() {
        return recommendation != null && recommendation >= 9;
    }

    /** STABLE or GROWING: in both years, or twice in the last. */
    private boolean buysSteadily(LocalDate day) {
        long last = countBetween(day.minusMonths(12), day);
        long before = countBetween(day.minusMonths(24), day.minusMonths(12));
        return last >= 2 || last == 1 && before >= 1;
    }

    private BigDecimal amountBetween(LocalDate after, LocalDate upTo) {
        return purchases.stream()
                .filter(purchase ->
                        purchase.day().isAfter(after) && !purchase.day().isAfter(upTo))
                .map(Purchase::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long countBetween(LocalDate after, LocalDate upTo) {
        return purchases.stream()
                .filter(purchase ->
                        purchase.day().isAfter(after) && !purchase.day().isAfter(upTo))
                .count();
    }
}
