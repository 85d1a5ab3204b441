package io.closeloop.target.review;

import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.Stage;
import java.math.BigDecimal;

/**
 * A target that was missed, with its improvement.
 *
 * @param period     that was reviewed
 * @param team       of a seller
 * @param monthValue what is improved on, for one month
 * @param escalated  whether an improvement action has failed already
 */
record Miss(
        long improvementId,
        long resultId,
        String period,
        Scope scope,
        String subject,
        String label,
        String team,
        String figure,
        Stage stage,
        String currency,
        BigDecimal target,
        BigDecimal value,
        BigDecimal monthTarget,
        BigDecimal monthValue,
        boolean escalated,
        boolean closed) {

    DecisionLevel level() {
        return escalated ? DecisionLevel.EXECUTIVE : DecisionLevel.MANAGER;
    }

    Subject whose() {
        return new Subject(scope, subject, team);
    }

    /** For people: the figure and whose it is. */
    String title() {
        return FigureWords.name(figure, stage) + " · " + label;
    }

    boolean isMetBy(BigDecimal reached, BigDecimal wanted) {
        return FigureWords.isLessBetter(figure) ? reached.compareTo(wanted) <= 0 : reached.compareTo(wanted) >= 0;
    }
}
