package io.closeloop.target;

import io.closeloop.process.Stage;

/**
 * What there is one target for at a time.
 *
 * @param period its name
 */
record TargetKey(TargetScope scope, String subject, TargetFigure figure, Stage stage, String period) {

    static TargetKey of(TargetView target) {
        return new TargetKey(
                TargetScope.valueOf(target.scope()),
                target.subject() == null ? "" : target.subject(),
                TargetFigure.valueOf(target.figure()),
                target.stage() == null ? null : Stage.valueOf(target.stage()),
                target.period());
    }
}
