package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    InsightController(Kpis kpis) {
        this.kpis = kpis;
    }

    @GetMapping("/kpi")
    @Operation(
            summary = "The key figures of a period",
            description = "Sellers get their own; with one of their teams and no other filter, the team's sum")
    KpiView kpi(
            @ParameterObject InsightQuery wanted,
            @Parameter(description = "month, quarter, year, rep, team, region, product, industry, source or campaign")
                    @RequestParam(required = false)
                    String by,
            Actor actor) {
        return kpis.kpi(wanted, Dimension.of(by), actor);
    }
}
