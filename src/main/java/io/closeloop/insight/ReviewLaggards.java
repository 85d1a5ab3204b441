package io.closeloop.insight;

import static io.closeloop.insight.ReviewCauses.plain;

import io.closeloop.insight.ReviewGoals.Target;
import io.closeloop.process.PeriodFigures.Cause;
import io.closeloop.process.PeriodFigures.CauseKind;
import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Says which of the company's teams, or of a team's sellers, a figure suffers most from. */
final class ReviewLaggards {

    private ReviewLaggards() {}

    /** Who loses most deals in a stage. */
    static Optional<Cause> inStage(ReviewSubject subject, FunnelView.StageView where, ReviewReading reading) {
        Stage stage = Stage.valueOf(where.stage());
        return switch (subject.scope()) {
            case COMPANY -> team(stage, reading);
            case TEAM -> seller(subject, stage, reading);
            case REP, REGION, PRODUCT -> Optional.empty();
        };
    }

    private static Optional<Cause> team(Stage stage, ReviewReading reading) {
        Map<String, String> teams = reading.teams();
        return teams.keySet().stream()
                .filter(team -> cohort(team, reading).lost(stage) > 0)
                .max(Comparator.comparing((String team) -> cohort(team, reading).lost(stage))
                        .thenComparing(Comparator.reverseOrder()))
                .map(team -> {
                    Cohort cohort = cohort(team, reading);
                    return new Cause(
                            CauseKind.TEAM,
                            team,
                            BigDecimal.valueOf(cohort.lost(stage)),
                            BigDecimal.valueOf(cohort.entered(stage)),
                            "%s loses most there: %d of %d deals"
                                    .formatted(teams.get(team), cohort.lost(stage), cohort.entered(stage)));
                });
    }

    private static Cohort cohort(String team, ReviewReading reading) {
        return reading.cohort(new ReviewSubject(Scope.TEAM, team));
    }

    private static Optional<Cause> seller(ReviewSubject subject, Stage stage, ReviewReading reading) {
        return reading.losers().stream()
                .filter(loser -> loser.team().equals(subject.key()) && loser.stage() == stage)
                .max(Comparator.comparing(CohortReader.Loser::lost)
                        .thenComparing(CohortReader.Loser::rep, Comparator.reverseOrder()))
                .map(loser -> new Cause(
                        CauseKind.REP,
                        loser.rep(),
                        BigDecimal.valueOf(loser.lost()),
                        null,
                        "%s loses most there: %d deals".formatted(reading.sellerName(loser.rep()), loser.lost())));
    }

    /** Whose figure is furthest from the target; a sum's target is not that of its parts. */
    static Optional<Cause> by(ReviewSubject subject, Target missed, ReviewReading reading) {
        if (missed.isSum() || missed.figure().equals(Target.GROWTH)) {
            return Optional.empty();
        }
        return switch (subject.scope()) {
            case COMPANY ->
                worst(
                        reading.teams().keySet().stream(),
                        CauseKind.TEAM,
                        missed,
                        reading,
                        team -> reading.teams().get(team));
            case TEAM -> worst(sellers(subject.key(), reading), CauseKind.REP, missed, reading, reading::sellerName);
            case REP, REGION, PRODUCT -> Optional.empty();
        };
    }

    private static Stream<String> sellers(String team, ReviewReading reading) {
        return reading.sellers().entrySet().stream()
                .filter(seller -> team.equals(seller.getValue()))
                .map(Map.Entry::getKey);
    }

    private static Optional<Cause> worst(
            Stream<String> keys, CauseKind kind, Target missed, ReviewReading reading, UnaryOperator<String> names) {
        FigureReader.Result figures = reading.by(kind == CauseKind.TEAM ? Dimension.TEAM : Dimension.REP);
        Comparator<String> byValue = Comparator.comparing(key -> value(missed, figures, key));
        return keys.filter(key -> value(missed, figures, key) != null)
                .filter(key -> !missed.isMetBy(value(missed, figures, key)))
                .min((missed.figure().equals("CYCLE_DAYS") ? byValue.reversed() : byValue)
                        .thenComparing(Comparator.naturalOrder()))
                .map(key -> new Cause(
                        kind,
                        key,
                        value(missed, figures, key),
                        missed.value(),
                        "%s is furthest from it: %s of %s"
                                .formatted(
                                        names.apply(key), plain(value(missed, figures, key)), plain(missed.value()))));
    }

    private static BigDecimal value(Target missed, FigureReader.Result figures, String key) {
        return ReviewReading.valueOf(missed.figure(), figures.of(key));
    }
}
