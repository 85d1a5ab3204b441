package io.closeloop.insight;

import io.closeloop.base.Refusal;
import io.closeloop.process.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * Which deals of a selection are listed.
 *
 * @param figure the number behind which they stand; all deals opened in the period where not said
 * @param stage  the stage of a figure of the funnel, otherwise the present or last one of the deal
 */
record DealQuery(
        DealFigure figure,
        Stage stage,
        @Schema(description = "of deals lost") String lostReason,
        @Schema(description = "of deals lost") String competitor) {

    DealQuery {
        figure = figure == null ? DealFigure.OPENED : figure;
        if (figure.isOfStage() && stage == null) {
            throw Refusal.invalid("stage", "is needed with figure " + figure, null);
        }
    }

    /** The column of {@link SumTables#EVENTS} that counts the listed deals; empty where none does. */
    Optional<String> sum() {
        boolean isWholeFigure = stage == null && lostReason == null && competitor == null;
        return isWholeFigure ? figure.sum() : Optional.empty();
    }
}
