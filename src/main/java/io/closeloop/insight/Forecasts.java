package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** What will be won. */
@Service
class Forecasts {

    /** Fewer closed deals tell less than the configuration does. */
    private static final int ENOUGH_CLOSED = 30;

    private static final int MONTHS_OF_EXPERIENCE = 12;

    private final UpKeep upKeep;
    private final Sight sight;
    private final SumReader sums;
    private final OpenDealReader deals;
    private final FunnelTargets targets;
    private final GoalReader goals;
    private final Clock clock;
    private final ZoneId businessZone;

    Forecasts(
            UpKeep upKeep,
            Sight sight,
            SumReader sums,
            OpenDealReader deals,
            FunnelTargets targets,
            GoalReader goals,
            Clock clock,
            ZoneId businessZone) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.sums = sums;
        this.deals = deals;
        this.targets = targets;
        this.goals = goals;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    ForecastView forecast(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        SumReader.Summed won = sums.read(selection, Dimension.MONTH);
        OpenDeals expected = deals.expected(selection, won.currency());
        OpenDealReader.Undated undated = deals.undated(selection, won.currency());
        Map<Stage, BigDecimal> probabilities = probabilities(selection, today);
        Goals measured = goals.read(selection);
        return new ForecastView(
                selection.period().from(),
                selection.period().to(),
                won.currency(),
                OffsetDateTime.now(clock),
                expected.outlook(won.total().wonAmount(), probabilities),
                measured.revenue(won.currency()),
                undated.deals(),
                Numbers.money(undated.amount()),
                stages(expected, probabilities),
                months(won, expected, probabilities, measured));
    }

    /** How many percent of the deals that came into a stage and have ended were won, over the last months. */
    private Map<Stage, BigDecimal> probabilities(Selection selection, LocalDate today) {
        Cohort closed = deals.closed(selection.in(new Period(today.minusMonths(MONTHS_OF_EXPERIENCE), today)));
        long won = closed.advanced(Stage.CONTRACT);
        Map<Stage, BigDecimal> probabilities = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            long ended = closed.entered(stage);
            probabilities.put(stage, ended < ENOUGH_CLOSED ? targets.probability(stage) : Numbers.percent(won, ended));
        }
        return probabilities;
    }

    private static List<ForecastView.StageView> stages(OpenDeals expected, Map<Stage, BigDecimal> probabilities) {
        return Arrays.stream(Stage.values())
                .map(stage -> new ForecastView.StageView(
                        stage.name(),
                        stage.label(),
                        expected.in(stage).deals(),
                        Numbers.money(expected.in(stage).amount()),
                        probabilities.get(stage),
                        expected.in(stage).weighted(probabilities)))
                .toList();
    }

    private static List<ForecastView.MonthView> months(
            SumReader.Summed won, OpenDeals expected, Map<Stage, BigDecimal> probabilities, Goals measured) {
        TreeSet<String> months = new TreeSet<>(won.byKey().keySet());
        expected.parts().forEach(part -> months.add(part.month()));
        return months.stream()
                .map(month -> new ForecastView.MonthView(
                        month,
                        expected.in(month).outlook(won.of(month).wonAmount(), probabilities),
                        measured.in(Period.ofMonth(YearMonth.parse(month))).revenue(won.currency())))
                .toList();
    }
}
