package io.closeloop.insight;

import static io.closeloop.insight.ReviewCauses.plain;

import io.closeloop.insight.ReviewGoals.Target;
import io.closeloop.process.PeriodFigures.Cause;
import io.closeloop.process.PeriodFigures.CauseKind;
import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says which of the company's teams, or of a team's sellers, a figure suffers most from. */
@Component
class ReviewLaggards {

    private static final int MOST_HOLDERS = 100;

    private final ReviewReader reader;
    private final Labels labels;

    ReviewLaggards(ReviewReader reader, Labels labels) {
        this.reader = reader;
        this.labels = labels;
    }

    /** Who loses most deals in a stage. */
    Optional<Cause> inStage(ReviewSubject subject, FunnelView.StageView where, ReviewReading reading) {
        Stage stage = Stage.valueOf(where.stage());
        return switch (subject.scope()) {
            case COMPANY -> team(stage, reading);
            case TEAM -> seller(subject, stage, reading);
            case REP -> Optional.empty();
        };
    }

    private Optional<Cause> team(Stage stage, ReviewReading reading) {
        Map<String, String> teams = reader.teams();
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

    private Optional<Cause> seller(ReviewSubject subject, Stage stage, ReviewReading reading) {
        return reading.holders(subject, stage, MOST_HOLDERS).stream()
                .filter(holder -> holder.lost() > 0 && !holder.rep().isEmpty())
                .max(Comparator.comparing(CohortReader.Holder::lost))
                .map(holder -> new Cause(
                        CauseKind.REP,
                        holder.rep(),
                        BigDecimal.valueOf(holder.lost()),
                        null,
                        "%s loses most there: %d deals".formatted(label(Dimension.REP, holder.rep()), holder.lost())));
    }

    /** Whose figure is furthest from the target; a sum's target is not that of its parts. */
    Optional<Cause> by(ReviewSubject subject, Target missed, ReviewReading reading) {
        if (missed.isSum()) {
            return Optional.empty();
        }
        return switch (subject.scope()) {
            case COMPANY -> worst(reader.teams().keySet().stream(), Dimension.TEAM, CauseKind.TEAM, missed, reading);
            case TEAM -> worst(sellers(subject.key()), Dimension.REP, CauseKind.REP, missed, reading);
            case REP -> Optional.empty();
        };
    }

    private Stream<String> sellers(String team) {
        return reader.sellers().entrySet().stream()
                .filter(seller -> team.equals(seller.getValue()))
                .map(Map.Entry::getKey);
    }

    private Optional<Cause> worst(
            Stream<String> keys, Dimension dimension, CauseKind kind, Target missed, ReviewReading reading) {
        FigureReader.Result figures = reading.by(dimension);
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
                                        label(dimension, key),
                                        plain(value(missed, figures, key)),
                                        plain(missed.value()))));
    }

    private static BigDecimal value(Target missed, FigureReader.Result figures, String key) {
        return ReviewReading.valueOf(missed.figure(), figures.of(key));
    }

    private String label(Dimension dimension, String key) {
        return labels.of(dimension, List.of(key)).apply(key);
    }
}
