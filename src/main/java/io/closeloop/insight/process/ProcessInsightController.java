package io.closeloop.insight.process;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How processes run, for those to whom the engine shows every instance. */
@RestController
@RequestMapping("/api/insights")
@Tag(name = "Processes")
class ProcessInsightController {

    private final HeatmapReader heatmaps;
    private final InstanceReader instances;
    private final TrailReader trails;

    ProcessInsightController(HeatmapReader heatmaps, InstanceReader instances, TrailReader trails) {
        this.heatmaps = heatmaps;
        this.instances = instances;
        this.trails = trails;
    }

    @GetMapping("/processes/{key}/heatmap")
    @Operation(
            summary = "How often and how long each step of a process was worked on, and where its instances wait now",
            description = "The ninety days until today where no period is said, and all versions where none is")
    Heatmap heatmap(
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            Actor actor) {
        mustOversee(actor);
        return heatmaps.read(key, version, from, to);
    }

    @GetMapping("/processes/{key}/instances")
    @Operation(
            summary = "The instances of a process that ended in a period, the newest first",
            description = "sort: endedAt, startedAt or duration, with a leading minus for descending")
    Page<InstanceLine> finished(
            @PathVariable String key,
            @ParameterObject FinishedFilter filter,
            @ParameterObject PageQuery page,
            Actor actor) {
        mustOversee(actor);
        return instances.finished(key, filter, page);
    }

    @GetMapping("/processes/{key}/outcomes")
    @Operation(summary = "How many instances of a process ended in a period, by the end event that they reached")
    List<Outcome> outcomes(@PathVariable String key, @ParameterObject FinishedFilter filter, Actor actor) {
        mustOversee(actor);
        return instances.outcomes(key, filter);
    }

    @GetMapping("/instances/{id}")
    @Operation(summary = "What happened in one process instance: its steps, who took them, its decisions")
    InstanceView instance(@PathVariable String id, Actor actor) {
        mustOversee(actor);
        return trails.read(id);
    }

    @GetMapping("/cases/{businessKey}")
    @Operation(summary = "The process instances of a case, the first begun before the others")
    List<InstanceLine> ofCase(@PathVariable String businessKey, Actor actor) {
        mustOversee(actor);
        return instances.ofCase(businessKey);
    }

    private static void mustOversee(Actor actor) {
        actor.mustBeIn(Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
    }
}
