package io.closeloop.insight;

import io.closeloop.insight.ReviewGoals.Target;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The figures of one period; whatever several subjects need is read once. */
class ReviewReading {

    private static final int YEAR = 12;

    private final FigureReader figures;
    private final CohortReader cohorts;
    private final Period period;
    private final LocalDate today;
    private final String currency;

    private final Map<String, FigureReader.Result> results = new HashMap<>();
    private final Map<ReviewSubject, Cohort> read = new HashMap<>();
    private final Map<ReviewSubject, Map<Stage, BigDecimal>> days = new HashMap<>();
    private Map<Stage, BigDecimal> usual;

    ReviewReading(FigureReader figures, CohortReader cohorts, Period period, LocalDate today) {
        this.figures = figures;
        this.cohorts = cohorts;
        this.period = period;
        this.today = today;
        this.currency = result(Dimension.ALL, null).currency();
    }

    Period period() {
        return period;
    }

    /** In which most deals of the period are. */
    String currency() {
        return currency;
    }

    Selection of(ReviewSubject subject) {
        return subject.in(period, today, currency);
    }

    /** The figures by team, seller or source, with amounts in the period's currency. */
    FigureReader.Result by(Dimension dimension) {
        return result(dimension, currency);
    }

    Figures figures(ReviewSubject subject) {
        return figures(subject, currency);
    }

    /** The figures of a subject by source. */
    FigureReader.Result bySource(ReviewSubject subject) {
        return figures.read(of(subject), Dimension.SOURCE);
    }

    /** What was reached of a target; null where it cannot be told. */
    BigDecimal value(ReviewSubject subject, Target target) {
        if (target.stage() != null) {
            Cohort cohort = cohort(subject);
            return Numbers.percent(cohort.advanced(target.stage()), cohort.entered(target.stage()));
        }
        Figures reached = figures(subject, target.currency() == null ? currency : target.currency());
        return valueOf(target.figure(), reached);
    }

    static BigDecimal valueOf(String figure, Figures reached) {
        return switch (figure) {
            case "REVENUE" -> reached.wonAmount();
            case "WON_DEALS" -> BigDecimal.valueOf(reached.won());
            case "LEAD_CONVERSION" -> reached.leadConversion();
            case "WIN_RATE" -> reached.winRate();
            case "AVERAGE_CUSTOMER_VALUE" -> reached.averageCustomerValue();
            case "CYCLE_DAYS" -> reached.averageCycleDays();
            case "REPURCHASE_RATE" -> reached.repurchaseRate();
            case "SATISFACTION" -> reached.satisfaction();
            default -> throw new IllegalArgumentException(figure + " is no figure that is measured.");
        };
    }

    Cohort cohort(ReviewSubject subject) {
        return read.computeIfAbsent(subject, wanted -> cohorts.read(of(wanted)));
    }

    /** The median of the days in each stage. */
    Map<Stage, BigDecimal> medianDays(ReviewSubject subject) {
        return days.computeIfAbsent(subject, wanted -> cohorts.medianDays(of(wanted)));
    }

    /** The same of the company's deals of the year before the period. */
    Map<Stage, BigDecimal> usualDays() {
        if (usual == null) {
            Period before =
                    new Period(period.from().minusMonths(YEAR), period.from().minusDays(1));
            usual = cohorts.medianDays(ReviewSubject.COMPANY.in(before, today, currency));
        }
        return usual;
    }

    List<CohortReader.Holder> holders(ReviewSubject subject, Stage stage, int most) {
        return cohorts.holders(of(subject), stage, most);
    }

    /** The funnel of a subject's deals, each stage against what the function expects of it. */
    List<FunnelView.StageView> stages(ReviewSubject subject, BiFunction<ReviewSubject, Stage, BigDecimal> expected) {
        Cohort cohort = cohort(subject);
        Map<Stage, BigDecimal> median = medianDays(subject);
        return Arrays.stream(Stage.values())
                .map(stage -> new FunnelView.StageView(
                        stage.name(),
                        stage.label(),
                        cohort.entered(stage),
                        cohort.advanced(stage),
                        cohort.lost(stage),
                        cohort.open(stage),
                        Numbers.percent(cohort.advanced(stage), cohort.entered(stage)),
                        expected.apply(subject, stage),
                        median.get(stage)))
                .toList();
    }

    private Figures figures(ReviewSubject subject, String wanted) {
        FigureReader.Result result = result(subject.dimension(), wanted);
        return subject.dimension() == Dimension.ALL ? result.total() : result.of(subject.key());
    }

    private FigureReader.Result result(Dimension dimension, String wanted) {
        return results.computeIfAbsent(
                dimension + " " + wanted,
                key -> figures.read(ReviewSubject.COMPANY.in(period, today, wanted), dimension));
    }
}
