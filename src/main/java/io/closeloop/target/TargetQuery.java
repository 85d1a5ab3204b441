package io.closeloop.target;

import io.closeloop.base.Conditions;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Which targets are listed; null for what is not asked for.
 *
 * @param history those that were replaced or withdrawn, too
 */
record TargetQuery(
        TargetScope scope,
        String subject,
        TargetFigure figure,

        @Schema(description = "those within it", example = "2026-Q4")
        String period,

        Boolean history) {

    Conditions conditions() {
        Conditions conditions = new Conditions();
        conditions.equal("scope", "scope", scope == null ? null : scope.name());
        conditions.equal("subject", "subject", subject);
        conditions.equal("figure", "figure", figure == null ? null : figure.name());
        if (period != null) {
            TargetPeriod within =
                    TargetPeriod.of(period).orElseThrow(() -> Refusal.invalid("period", TargetPeriod.ALLOWED, period));
            conditions.add("from_day >= :from and to_day <= :to", "from", within.from());
            conditions.with("to", within.to());
        }
        if (!Boolean.TRUE.equals(history)) {
            conditions.add("(ended_at is null) = :inForce", "inForce", true);
        }
        return conditions;
    }
}
