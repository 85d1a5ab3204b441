package io.closeloop.target;

import io.closeloop.process.Stage;
import java.math.BigDecimal;

/** A checked target that is to be set. */
record NewTarget(
        TargetScope scope,
        String subject,
        TargetFigure figure,
        Stage stage,
        TargetPeriod period,
        BigDecimal value,
        String currency,
        String note) {

    /** The same for a part of the company or of a team. */
    NewTarget part(TargetScope partScope, String partSubject, BigDecimal partValue) {
        return new NewTarget(partScope, partSubject, figure, stage, period, partValue, currency, note);
    }

    String stageName() {
        return stage == null ? null : stage.name();
    }
}
