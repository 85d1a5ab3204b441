package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of a stage below its target how far, since when, where the time goes and whose deals they are. */
@Component
class Bottlenecks {

    private static final int MONTHS_BACK = 12;
    private static final int MOST_HOLDERS = 5;
    private static final int HOLDERS_IN_WORDS = 3;

    private final CohortReader cohorts;
    private final Labels labels;

    Bottlenecks(CohortReader cohorts, Labels labels) {
        this.cohorts = cohorts;
        this.labels = labels;
    }

    BottleneckView describe(FunnelView.StageView narrow, List<FunnelView.StageView> stages, Selection selection) {
        Stage stage = Stage.valueOf(narrow.stage());
        FunnelView.StageView slowest = stages.stream()
                .filter(one -> one.medianDays() != null)
                .max(Comparator.comparing(FunnelView.StageView::medianDays))
                .orElse(null);
        YearMonth since = since(stage, narrow.target(), selection);
        List<BottleneckView.Holder> holders = holders(stage, selection);
        return new BottleneckView(
                narrow.stage(),
                narrow.label(),
                narrow.conversion(),
                narrow.target(),
                narrow.below(),
                since == null ? null : since.toString(),
                narrow.medianDays(),
                slowest == null ? null : slowest.stage(),
                slowest == null ? null : slowest.medianDays(),
                holders,
                words(narrow, since, slowest, holders));
    }

    /** The first of the months up to the period's end, without a break, whose deals were below the target. */
    private YearMonth since(Stage stage, BigDecimal target, Selection selection) {
        YearMonth last = YearMonth.from(selection.period().to());
        Period year = new Period(
                last.minusMonths(MONTHS_BACK - 1).atDay(1), selection.period().to());
        Map<YearMonth, Cohort> byMonth = new TreeMap<>(Comparator.reverseOrder());
        byMonth.putAll(cohorts.byMonth(selection.in(year)));
        YearMonth since = null;
        for (Map.Entry<YearMonth, Cohort> month : byMonth.entrySet()) {
            Cohort cohort = month.getValue();
            BigDecimal conversion = Numbers.percent(cohort.advanced(stage), cohort.entered(stage));
            if (conversion != null && conversion.compareTo(target) >= 0) {
                return since;
            }
            since = conversion == null ? since : month.getKey();
        }
        return since;
    }

    private List<BottleneckView.Holder> holders(Stage stage, Selection selection) {
        List<CohortReader.Holder> found = cohorts.holders(selection, stage, MOST_HOLDERS);
        UnaryOperator<String> label = labels.of(
                Dimension.REP, found.stream().map(CohortReader.Holder::rep).toList());
        return found.stream()
                .map(holder -> new BottleneckView.Holder(
                        holder.rep().isEmpty() ? null : holder.rep(),
                        label.apply(holder.rep()),
                        holder.open(),
                        holder.overdue(),
                        holder.lost()))
                .toList();
    }

    private static String words(
            FunnelView.StageView narrow,
            YearMonth since,
            FunnelView.StageView slowest,
            List<BottleneckView.Holder> holders) {
        StringBuilder words =
                new StringBuilder("%s lets %s %% of its deals through, %s points below the target of %s %%"
                        .formatted(narrow.label(), narrow.conversion(), narrow.below(), narrow.target()));
        words.append(since == null ? "." : ", since " + since + ".");
        if (slowest != null) {
            words.append(" Most time goes into %s: %s days in the median."
                    .formatted(
                            slowest.label(),
                            slowest.medianDays().stripTrailingZeros().toPlainString()));
        }
        if (!holders.isEmpty()) {
            words.append(" Most of the deals that stopped here are those of ")
                    .append(holders.stream()
                            .limit(HOLDERS_IN_WORDS)
                            .map(holder ->
                                    "%s (%d open, %d lost)".formatted(holder.label(), holder.open(), holder.lost()))
                            .collect(Collectors.joining(", ")))
                    .append('.');
        }
        return words.toString();
    }
}
