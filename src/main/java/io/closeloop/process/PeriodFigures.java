package io.closeloop.process;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was measured of a period.
 *
 * @param currency of all amounts but those of targets in another one
 */
public record PeriodFigures(String currency, List<Subject> subjects, List<StageFigures> stages, List<Result> results) {

    /** Whose figures they are. */
    public enum Scope {
        COMPANY,
        TEAM,
        REP,
        REGION,
        PRODUCT
    }

    /**
     * What the company, a team, a seller, a region or a product reached; null where it cannot be told.
     *
     * @param key  of a team, a seller's user id, a name of a region or product, empty for the company
     * @param team of a seller; null where none is known
     */
    public record Subject(
            Scope scope,
            String key,
            String label,
            String team,
            long leads,
            long wonDeals,
            long lostDeals,
            BigDecimal wonAmount,
            BigDecimal leadConversion,
            BigDecimal winRate,
            BigDecimal averageDeal,
            BigDecimal averageCustomerValue,
            BigDecimal repurchaseRate,
            BigDecimal cycleDays,
            BigDecimal satisfaction) {}

    /** A stage of the funnel of the deals opened in the period; of the company and of teams. */
    public record StageFigures(
            Scope scope,
            String key,
            Stage stage,
            long entered,
            long advanced,
            long lost,
            long open,
            BigDecimal conversion,
            BigDecimal target,
            BigDecimal medianDays) {}

    /**
     * A target in force and what was reached.
     *
     * @param figure      a target's figure, such as REVENUE
     * @param stage       of STAGE_CONVERSION
     * @param currency    of money
     * @param met         null where nothing is known
     * @param monthTarget what one month of the period is measured by: of a sum its share
     * @param monthValue  what the value was for one month of the period
     * @param causes      of a miss; empty where the figures name none
     */
    public record Result(
            Scope scope,
            String key,
            String label,
            String team,
            String figure,
            Stage stage,
            String currency,
            BigDecimal target,
            BigDecimal value,
            Boolean met,
            BigDecimal monthTarget,
            BigDecimal monthValue,
            List<Cause> causes) {}

    /** What a cause is about. */
    public enum CauseKind {
        STAGE,
        TEAM,
        REP,
        SOURCE,
        WAITING_TIME
    }

    /**
     * Why a target was missed.
     *
     * @param key       the stage, team, seller or source
     * @param reference what the value should be or usually is; null where nothing can be said
     */
    public record Cause(CauseKind kind, String key, BigDecimal value, BigDecimal reference, String text) {}
}
