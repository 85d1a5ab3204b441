package io.closeloop.insight;

import io.closeloop.insight.ReviewGoals.Target;
import io.closeloop.insight.ReviewReadings.Readers;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The figures of one period. Everything is read once for all subjects of a kind, however many have missed something. */
class ReviewReading {

    private static final int YEAR = 12;
    private static final Cohort NO_DEALS = new Cohort(List.of());

    private final Readers readers;
    private final Period period;
    private final LocalDate today;
    private final String currency;

    private final Map<String, FigureReader.Result> results = new HashMap<>();
    private final Map<String, Optional<SumReader.Summed>> yearBefore = new HashMap<>();
    private final Map<Dimension, Map<String, Cohort>> cohorts = new HashMap<>();
    private final Map<Dimension, Map<String, Map<Stage, BigDecimal>>> days = new HashMap<>();
    private final Map<Dimension, Map<String, List<LeadSources.Count>>> sources = new HashMap<>();
    private Map<Stage, BigDecimal> usual;
    private List<CohortReader.Loser> losers;
    private Map<String, String> teams;
    private Map<String, String> sellers;
    private UnaryOperator<String> sellerNames;

    ReviewReading(Readers readers, Period period, LocalDate today) {
        this.readers = readers;
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

    /** Teams' names by their keys. */
    Map<String, String> teams() {
        if (teams == null) {
            teams = readers.organisation().teams();
        }
        return teams;
    }

    /** Sellers' teams by their user ids. */
    Map<String, String> sellers() {
        if (sellers == null) {
            sellers = readers.organisation().sellers();
        }
        return sellers;
    }

    /** The figures by team or seller, with amounts in the period's currency. */
    FigureReader.Result by(Dimension dimension) {
        return result(dimension, currency);
    }

    Figures figures(ReviewSubject subject) {
        return figures(subject, currency);
    }

    /** What was reached of a target; null where it cannot be told. */
    BigDecimal value(ReviewSubject subject, Target target) {
        if (target.stage() != null) {
            Cohort cohort = cohort(subject);
            return Numbers.percent(cohort.advanced(target.stage()), cohort.entered(target.stage()));
        }
        Figures reached = figures(subject, target.currency() == null ? currency : target.currency());
        return target.figure().equals(Target.GROWTH) ? growth(subject, reached) : valueOf(target.figure(), reached);
    }

    /** A figure that a period has by itself. */
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

    private BigDecimal growth(ReviewSubject subject, Figures reached) {
        Dimension by = subject.dimension();
        return yearBefore
                .computeIfAbsent(by.name(), key -> readers.growths().yearBefore(company(period), by))
                .map(before -> Growths.percent(
                        reached.wonAmount(), before.of(subject.key()).wonAmount()))
                .orElse(null);
    }

    Cohort cohort(ReviewSubject subject) {
        return cohorts.computeIfAbsent(
                        subject.dimension(), by -> readers.cohorts().by(company(period), by))
                .getOrDefault(subject.key(), NO_DEALS);
    }

    /** The median of the days in each stage. */
    Map<Stage, BigDecimal> medianDays(ReviewSubject subject) {
        return days.computeIfAbsent(subject.dimension(), this::readDays).getOrDefault(subject.key(), Map.of());
    }

    private Map<String, Map<Stage, BigDecimal>> readDays(Dimension by) {
        return by == Dimension.ALL
                ? Map.of(ReviewSubject.COMPANY.key(), readers.cohorts().medianDays(company(period)))
                : readers.cohorts().medianDaysBy(company(period), by);
    }

    /** The same of the company's deals of the year before the period. */
    Map<Stage, BigDecimal> usualDays() {
        if (usual == null) {
            Period before =
                    new Period(period.from().minusMonths(YEAR), period.from().minusDays(1));
            usual = readers.cohorts().medianDays(company(before));
        }
        return usual;
    }

    /** Who lost deals where. */
    List<CohortReader.Loser> losers() {
        if (losers == null) {
            losers = readers.cohorts().losers(company(period));
        }
        return losers;
    }

    /** Where the subject's leads came from. */
    List<LeadSources.Count> sources(ReviewSubject subject) {
        return sources.computeIfAbsent(
                        subject.dimension(), by -> readers.sources().read(company(period), by))
                .getOrDefault(subject.key(), List.of());
    }

    /** What people call a source. */
    String sourceName(String source) {
        return readers.labels().of(Dimension.SOURCE, List.of(source)).apply(source);
    }

    /** What people call a seller, one of those who sell or of whom anything is known. */
    String sellerName(String userId) {
        if (sellerNames == null) {
            Set<String> known = new TreeSet<>(by(Dimension.REP).keys());
            known.addAll(sellers().keySet());
            losers().forEach(loser -> known.add(loser.rep()));
            sellerNames = readers.labels().of(Dimension.REP, known);
        }
        return sellerNames.apply(userId);
    }

    /** The funnel of a subject's deals, each stage against what the function expects of it. */
    List<FunnelView.StageView> stages(ReviewSubject subject, BiFunction<ReviewSubject, Stage, BigDecimal> expected) {
        Cohort cohort = cohort(subject);
        Map<Stage, BigDecimal> median = medianDays(subject);
        return Arrays.stream(Stage.values())
                .map(stage -> FunnelView.StageView.of(stage, cohort, expected.apply(subject, stage), median.get(stage)))
                .toList();
    }

    private Figures figures(ReviewSubject subject, String wanted) {
        FigureReader.Result result = result(subject.dimension(), wanted);
        return subject.dimension() == Dimension.ALL ? result.total() : result.of(subject.key());
    }

    private FigureReader.Result result(Dimension dimension, String wanted) {
        return results.computeIfAbsent(
                dimension + " " + wanted,
                key -> readers.figures().read(ReviewSubject.COMPANY.in(period, today, wanted), dimension));
    }

    private Selection company(Period of) {
        return ReviewSubject.COMPANY.in(of, today, currency);
    }
}
