package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of sales. */
@RestController
@RequestMapping("/api/insights")
@Tag(name = "Insights")
class InsightController {

    private final Kpis kpis;
    private final Funnels funnels;
    private final Forecasts forecasts;
    private final Losses losses;
    private final Sources sources;
    private final Leaderboards leaderboards;
    private final Pipelines pipelines;
    private final Cycles cycles;
    private final MyFigures mine;

    InsightController(
            Kpis kpis,
            Funnels funnels,
            Forecasts forecasts,
            Losses losses,
            Sources sources,
            Leaderboards leaderboards,
            Pipelines pipelines,
            Cycles cycles,
            MyFigures mine) {
        this.kpis = kpis;
        this.funnels = funnels;
        this.forecasts = forecasts;
        this.losses = losses;
        this.sources = sources;
        this.leaderboards = leaderboards;
        this.pipelines = pipelines;
        this.cycles = cycles;
        this.mine = mine;
    }

    @GetMapping("/kpi")
    @Operation(
            summary = "The key figures of a period",
            description =
                    "Sellers get their own; with one of their teams, whole months and no other filter, the team's sum")
    KpiView kpi(
            @ParameterObject InsightQuery wanted,
            @Parameter(
                            description =
                                    "month, quarter, year, rep, team, region, product, industry, source, campaign, channel,"
                                            + " companySize, needStage, buyingPower or tier")
                    @RequestParam(required = false)
                    String by,
            Actor actor) {
        return kpis.kpi(wanted, Dimension.of(by), actor);
    }

    @GetMapping("/funnel")
    @Operation(summary = "How far the deals came that were opened in the period, and where fewer go on than should")
    FunnelView funnel(@ParameterObject InsightQuery wanted, Actor actor) {
        return funnels.funnel(wanted, actor);
    }

    @GetMapping("/bottlenecks")
    @Operation(summary = "All stages below their targets, the furthest below first")
    Page<BottleneckView> bottlenecks(@ParameterObject InsightQuery wanted, Actor actor) {
        List<BottleneckView> found = funnels.bottlenecks(wanted, actor);
        return new Page<>(found, found.size());
    }

    @GetMapping("/forecast")
    @Operation(summary = "What is won in the period and may still be won of the deals expected to close in it")
    ForecastView forecast(@ParameterObject InsightQuery wanted, Actor actor) {
        return forecasts.forecast(wanted, actor);
    }

    @GetMapping("/losses")
    @Operation(summary = "Deals lost in the period by reason, competitor and stage")
    LossView losses(@ParameterObject InsightQuery wanted, Actor actor) {
        return losses.losses(wanted, actor);
    }

    @GetMapping("/sources")
    @Operation(summary = "The figures of sources and campaigns with their cost and return")
    SourceView sources(@ParameterObject InsightQuery wanted, Actor actor) {
        return sources.sources(wanted, actor);
    }

    @GetMapping("/leaderboard")
    @Operation(summary = "Sellers by the amount won in the period")
    LeaderboardView leaderboard(@ParameterObject InsightQuery wanted, Actor actor) {
        return leaderboards.leaderboard(wanted, actor);
    }

    @GetMapping("/pipeline")
    @Operation(summary = "The deals open now by stage, age and owner; the period does not matter")
    PipelineView pipeline(@ParameterObject InsightQuery wanted, Actor actor) {
        return pipelines.pipeline(wanted, actor);
    }

    @GetMapping("/cycles")
    @Operation(summary = "How long the deals won in the period took, in classes of ten days")
    CycleView cycles(@ParameterObject InsightQuery wanted, Actor actor) {
        return cycles.cycles(wanted, actor);
    }

    @GetMapping("/mine")
    @Operation(summary = "The own key figures of a period, beside the sums of the own teams")
    MyFiguresView mine(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String currency,
            Actor actor) {
        return mine.of(from, to, currency, actor);
    }
}
