package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The sales funnel, and the stages in which it is too narrow. */
@Service
class Funnels {

    private final UpKeep upKeep;
    private final Sight sight;
    private final CohortReader cohorts;
    private final FunnelTargets targets;
    private final GoalReader goals;
    private final Bottlenecks bottlenecks;
    private final Clock clock;

    Funnels(
            UpKeep upKeep,
            Sight sight,
            CohortReader cohorts,
            FunnelTargets targets,
            GoalReader goals,
            Bottlenecks bottlenecks,
            Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.cohorts = cohorts;
        this.targets = targets;
        this.goals = goals;
        this.bottlenecks = bottlenecks;
        this.clock = clock;
    }

    FunnelView funnel(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        List<FunnelView.StageView> stages = stages(selection);
        BottleneckView worst = stages.stream()
                .filter(stage -> stage.below() != null)
                .max(Comparator.comparing(FunnelView.StageView::below))
                .map(stage -> bottlenecks.describe(stage, stages, selection))
                .orElse(null);
        Period period = selection.period();
        return new FunnelView(period.from(), period.to(), OffsetDateTime.now(clock), stages, worst);
    }

    /** All stages below their targets, the furthest below first. */
    List<BottleneckView> bottlenecks(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        List<FunnelView.StageView> stages = stages(selection);
        return stages.stream()
                .filter(stage -> stage.below() != null)
                .sorted(Comparator.comparing(FunnelView.StageView::below).reversed())
                .map(stage -> bottlenecks.describe(stage, stages, selection))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<FunnelView.StageView> stages(Selection selection) {
        Cohort cohort = cohorts.read(selection);
        Map<Stage, BigDecimal> days = cohorts.medianDays(selection);
        Goals set = goals.read(selection);
        return Arrays.stream(Stage.values())
                .map(stage -> FunnelView.StageView.of(
                        stage,
                        cohort,
                        Optional.ofNullable(set.conversion(stage)).orElseGet(() -> targets.target(stage)),
                        days.get(stage)))
                .toList();
    }
}
