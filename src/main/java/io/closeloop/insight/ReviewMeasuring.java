package io.closeloop.insight;

import io.closeloop.insight.ReviewGoals.Target;
import io.closeloop.insight.ReviewReader.Improved;
import io.closeloop.process.MonthFigure;
import io.closeloop.process.PeriodFigures;
import io.closeloop.process.PeriodFigures.Result;
import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.PeriodFigures.StageFigures;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures what a review freezes, and the same figure again month by month. */
@Service
@Transactional
class ReviewMeasuring {

    private static final int DECIMALS = 4;
    private static final Set<Scope> OF_FUNNELS = Set.of(Scope.COMPANY, Scope.TEAM);

    private final UpKeep upKeep;
    private final ReviewReader reader;
    private final ReviewSubjects subjects;
    private final ReviewReadings readings;
    private final FunnelTargets pipeline;
    private final Clock clock;
    private final ZoneId businessZone;

    ReviewMeasuring(
            UpKeep upKeep,
            ReviewReader reader,
            ReviewSubjects subjects,
            ReviewReadings readings,
            FunnelTargets pipeline,
            Clock clock,
            ZoneId businessZone) {
        this.upKeep = upKeep;
        this.reader = reader;
        this.subjects = subjects;
        this.readings = readings;
        this.pipeline = pipeline;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** The figures of a review's period, held against the targets in force. */
    PeriodFigures period(long reviewId) {
        upKeep.catchUpEntirely();
        Period period = reader.period(reviewId);
        ReviewReading reading = readings.of(period);
        ReviewGoals goals = reader.goals(period);
        List<PeriodFigures.Subject> all = subjects.of(reading, goals);
        BiFunction<ReviewSubject, Stage, BigDecimal> expected = (subject, stage) -> expected(goals, subject, stage);
        return new PeriodFigures(
                reading.currency(),
                all,
                all.stream()
                        .filter(subject -> OF_FUNNELS.contains(subject.scope()))
                        .flatMap(subject -> stages(subject, reading, expected))
                        .toList(),
                all.stream()
                        .flatMap(subject -> goals.of(subjectOf(subject)).stream()
                                .map(target -> result(subject, target, reading, expected)))
                        .toList());
    }

    /** The figure of each month that is over and was not measured yet. */
    List<MonthFigure> months(long improvementId) {
        upKeep.catchUpEntirely();
        Improved improved = reader.improved(improvementId);
        YearMonth thisMonth = YearMonth.from(today());
        return Stream.iterate(YearMonth.from(improved.fromMonth()), thisMonth::isAfter, month -> month.plusMonths(1))
                .map(month -> month(improved, month))
                .toList();
    }

    private MonthFigure month(Improved improved, YearMonth month) {
        Period period = Period.ofMonth(month);
        Target wanted = new Target(improved.figure(), improved.stage(), improved.currency(), improved.monthTarget());
        BigDecimal inForce = reader.goals(period).of(improved.whose()).stream()
                .filter(target ->
                        new Target(target.figure(), target.stage(), target.currency(), wanted.value()).equals(wanted))
                .map(Target::value)
                .findFirst()
                .orElse(null);
        return new MonthFigure(month, readings.of(period).value(improved.whose(), wanted), inForce);
    }

    private Result result(
            PeriodFigures.Subject of,
            Target target,
            ReviewReading reading,
            BiFunction<ReviewSubject, Stage, BigDecimal> expected) {
        ReviewSubject subject = subjectOf(of);
        BigDecimal value = reading.value(subject, target);
        Boolean met = value == null ? null : (Boolean) target.isMetBy(value);
        return new Result(
                of.scope(),
                of.key(),
                of.label(),
                of.team(),
                target.figure(),
                target.stage(),
                target.currency(),
                target.value(),
                value,
                met,
                ofOneMonth(target, target.value(), reading.period()),
                value == null ? null : ofOneMonth(target, value, reading.period()),
                Boolean.FALSE.equals(met) ? ReviewCauses.of(subject, target, reading, expected) : List.of());
    }

    /** Of a sum its share, so that a month can be held against a quarter. */
    private static BigDecimal ofOneMonth(Target target, BigDecimal value, Period period) {
        long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
        return target.isSum() && months > 1
                ? value.divide(BigDecimal.valueOf(months), DECIMALS, RoundingMode.HALF_UP)
                : value;
    }

    private static Stream<StageFigures> stages(
            PeriodFigures.Subject of, ReviewReading reading, BiFunction<ReviewSubject, Stage, BigDecimal> expected) {
        return reading.stages(subjectOf(of), expected).stream()
                .map(stage -> new StageFigures(
                        of.scope(),
                        of.key(),
                        Stage.valueOf(stage.stage()),
                        stage.entered(),
                        stage.advanced(),
                        stage.lost(),
                        stage.open(),
                        stage.conversion(),
                        stage.target(),
                        stage.medianDays()));
    }

    /** Where nobody has set a target, what the pipeline's configuration expects. */
    private BigDecimal expected(ReviewGoals goals, ReviewSubject subject, Stage stage) {
        BigDecimal set = goals.conversion(subject, stage);
        return set == null ? pipeline.target(stage) : set;
    }

    private static ReviewSubject subjectOf(PeriodFigures.Subject subject) {
        return new ReviewSubject(subject.scope(), subject.key());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(businessZone));
    }
}
