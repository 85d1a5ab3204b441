package io.closeloop.insight;

import io.closeloop.insight.ReviewGoals.Target;
import io.closeloop.process.PeriodFigures.Cause;
import io.closeloop.process.PeriodFigures.CauseKind;
import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Names by the figures why a target was missed: the stage furthest below what is expected of it, who loses most there, how
 * long deals wait there, and the source whose leads fail most. What the figures do not show is not named.
 */
final class ReviewCauses {

    /** Figures that deals make on their way through the stages. */
    private static final Set<String> OF_THE_FUNNEL =
            Set.of("REVENUE", "GROWTH", "WON_DEALS", "LEAD_CONVERSION", "WIN_RATE", "STAGE_CONVERSION");

    private static final Set<String> OF_SOURCES =
            Set.of("REVENUE", "GROWTH", "WON_DEALS", "LEAD_CONVERSION", "WIN_RATE");
    private static final String CYCLE = "CYCLE_DAYS";

    private ReviewCauses() {}

    static List<Cause> of(
            ReviewSubject subject,
            Target missed,
            ReviewReading reading,
            BiFunction<ReviewSubject, Stage, BigDecimal> expected) {
        Optional<FunnelView.StageView> stage =
                OF_THE_FUNNEL.contains(missed.figure()) ? narrow(subject, missed, reading, expected) : Optional.empty();
        return Stream.of(
                        stage.map(ReviewCauses::conversion),
                        stage.flatMap(where -> ReviewLaggards.inStage(subject, where, reading)),
                        stage.isPresent() ? Optional.<Cause>empty() : ReviewLaggards.by(subject, missed, reading),
                        stage.isPresent() || missed.figure().equals(CYCLE)
                                ? waiting(subject, stage, reading)
                                : Optional.<Cause>empty(),
                        OF_SOURCES.contains(missed.figure()) ? source(subject, reading) : Optional.<Cause>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FunnelView.StageView> narrow(
            ReviewSubject subject,
            Target missed,
            ReviewReading reading,
            BiFunction<ReviewSubject, Stage, BigDecimal> expected) {
        List<FunnelView.StageView> stages = reading.stages(subject, expected);
        if (missed.stage() != null) {
            return Optional.of(stages.get(missed.stage().ordinal()));
        }
        return stages.stream()
                .filter(stage -> stage.below() != null)
                .max(Comparator.comparing(FunnelView.StageView::below));
    }

    private static Cause conversion(FunnelView.StageView stage) {
        String next = Stage.valueOf(stage.stage()).next().map(Stage::label).orElse("Won");
        return new Cause(
                CauseKind.STAGE,
                stage.stage(),
                stage.conversion(),
                stage.target(),
                "%s → %s converts %s %% of %s %%"
                        .formatted(stage.label(), next, plain(stage.conversion()), plain(stage.target())));
    }

    /** In the stage that is too narrow, otherwise where deals wait longest over the usual time. */
    private static Optional<Cause> waiting(
            ReviewSubject subject, Optional<FunnelView.StageView> narrow, ReviewReading reading) {
        Map<Stage, BigDecimal> over = new HashMap<>();
        Map<Stage, BigDecimal> usual = reading.usualDays();
        reading.medianDays(subject).forEach((stage, days) -> {
            if (usual.get(stage) != null && days.compareTo(usual.get(stage)) > 0) {
                over.put(stage, days.subtract(usual.get(stage)));
            }
        });
        return over.keySet().stream()
                .filter(stage -> narrow.isEmpty() || narrow.get().stage().equals(stage.name()))
                .max(Comparator.comparing(over::get))
                .map(stage -> waiting(stage, reading.medianDays(subject).get(stage), usual.get(stage)));
    }

    private static Cause waiting(Stage stage, BigDecimal days, BigDecimal usual) {
        return new Cause(
                CauseKind.WAITING_TIME,
                stage.name(),
                days,
                usual,
                "deals wait %s days in %s where %s are usual".formatted(rounded(days), stage.label(), rounded(usual)));
    }

    /** Of the sources whose leads are won less often than all, the one that loses most leads. */
    private static Optional<Cause> source(ReviewSubject subject, ReviewReading reading) {
        if (subject.scope() == Scope.REP) {
            return Optional.empty();
        }
        List<LeadSources.Count> sources = reading.sources(subject);
        BigDecimal all = Numbers.percent(
                sources.stream().mapToLong(LeadSources.Count::won).sum(),
                sources.stream().mapToLong(LeadSources.Count::leads).sum());
        return sources.stream()
                .filter(count -> !count.source().isEmpty() && isBelow(conversion(count), all))
                .max(Comparator.comparing(count -> count.leads() - count.won()))
                .map(count -> source(count, reading.sourceName(count.source()), all));
    }

    private static BigDecimal conversion(LeadSources.Count count) {
        return Numbers.percent(count.won(), count.leads());
    }

    private static Cause source(LeadSources.Count count, String name, BigDecimal all) {
        return new Cause(
                CauseKind.SOURCE,
                count.source(),
                conversion(count),
                all,
                "of %d leads from %s %s %% became customers, of all leads %s %%"
                        .formatted(count.leads(), name, plain(conversion(count)), plain(all)));
    }

    private static boolean isBelow(BigDecimal value, BigDecimal other) {
        return value != null && other != null && value.compareTo(other) < 0;
    }

    static String plain(BigDecimal number) {
        return number == null ? "–" : number.stripTrailingZeros().toPlainString();
    }

    private static String rounded(BigDecimal days) {
        return plain(days.setScale(1, RoundingMode.HALF_UP));
    }
}
