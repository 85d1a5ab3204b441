package io.closeloop.target.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.closeloop.target.review.ReviewView.ResultRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A missed target: why, and what is done about it. */
record MissView(
        long improvementId,
        @JsonUnwrapped ResultRow result,

        @Schema(description = "the figure in words") String name,

        @Schema(description = "the causes in words; null where the figures name none")
        String text,

        List<CauseView> causes,

        @Schema(description = "DECIDE, UNDER_WAY, MET, or FOLLOWED where it is being improved since an earlier review")
        String state,

        @Schema(description = "who decides next, or decided last: MANAGER, EXECUTIVE")
        String level,

        @Schema(description = "the review since which it is being improved")
        String follows,

        List<ActionView> actions,

        @Schema(description = "what happened to it, in its order; empty for those who see the sum only")
        List<LogLine> log) {

    /** What happened to a miss. */
    record LogLine(
            OffsetDateTime at,
            String by,

            @Schema(
                    description =
                            "OPENED, FOLLOWED, REMINDED, HANDED_UP, DECIDED, CARRIED_OUT, CHECKED, MET, ESCALATED")
            String event,

            String detail) {}

    /** A cause by the figures. */
    record CauseView(
            @Schema(description = "STAGE, TEAM, REP, SOURCE, WAITING_TIME")
            String kind,

            String key,
            BigDecimal value,

            @Schema(description = "what it should be or usually is")
            BigDecimal reference,

            String text) {}

    /** An improvement action. */
    record ActionView(
            long id,
            String level,
            String measure,
            String owner,
            String ownerName,
            LocalDate deadline,
            String decidedBy,
            OffsetDateTime decidedAt,

            @Schema(description = "what was done; null until its owner says so")
            String result,

            OffsetDateTime resultAt,
            @Schema(description = "RUNNING, MET, NOT_MET") String outcome,

            @Schema(description = "the last check's value less what one month of the missed period reached")
            BigDecimal effect,

            List<CheckView> checks) {

        /** Without what was measured, for an owner who may not see the figure. */
        ActionView withoutFigures() {
            return new ActionView(
                    id, level, measure, owner, ownerName, deadline, decidedBy, decidedAt, result, resultAt, outcome,
                    null, List.of());
        }
    }

    /** The same figure, measured again. */
    record CheckView(@Schema(example = "2026-11") String month, BigDecimal value, BigDecimal target, boolean met) {}

    /** Without the names of single sellers, for those who see the sum only. */
    MissView withoutSellers() {
        List<CauseView> common =
                causes.stream().filter(cause -> !cause.kind().equals("REP")).toList();
        return new MissView(
                improvementId, result, name, textOf(common), common, state, level, follows, List.of(), List.of());
    }

    static String textOf(List<CauseView> causes) {
        return causes.isEmpty()
                ? null
                : String.join("; ", causes.stream().map(CauseView::text).toList());
    }
}
