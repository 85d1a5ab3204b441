package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What sources and campaigns cost, for marketing. */
@RestController
@RequestMapping("/api/insights/costs")
@Tag(name = "Insights")
class CampaignCostController {

    private final CampaignCosts costs;

    CampaignCostController(CampaignCosts costs) {
        this.costs = costs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Records what was spent",
            description =
                    "source, spentOn and amount are needed; campaign, currency, reach, clicks, visitors and note may be")
    CampaignCost record(
            @RequestBody @Schema(implementation = CampaignCost.class) Map<String, Object> body, Actor actor) {
        return costs.record(body, actor);
    }

    @GetMapping
    @Operation(
            summary = "What was spent in a period, the latest first",
            description = "Of the filters, source, campaign, channel and currency can be used")
    Page<CampaignCost> costs(@ParameterObject InsightQuery wanted, @ParameterObject PageQuery page, Actor actor) {
        return costs.list(wanted, page, actor);
    }

    @GetMapping("/choices")
    @Operation(summary = "What to choose from when a cost is recorded; 403 for those who record none")
    CostChoices choices(Actor actor) {
        return costs.choices(actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes back what was recorded wrongly")
    void takeBack(@PathVariable long id, Actor actor) {
        costs.takeBack(id, actor);
    }
}
