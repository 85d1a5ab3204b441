package io.closeloop.rules.evidence;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.draft.RuleRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often rows were hit, over HTTP. */
@RestController
@RequestMapping("/api/rules/{key}/rows")
@Tag(name = "Rule desk")
class RowStatisticsController {

    private final RowStatistics statistics;
    private final PublishedFiles published;
    private final Clock clock;
    private final ZoneId businessZone;

    RowStatisticsController(RowStatistics statistics, PublishedFiles published, Clock clock, ZoneId businessZone) {
        this.statistics = statistics;
        this.published = published;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    @GetMapping
    @Operation(
            summary = "Hits, conversions and revenue of each row of a version",
            description =
                    "Only of what that version decided: its rows are not those of others. from and to are days, both"
                            + " included, or moments; without them the last 365 days; without version the one that decides now")
    Page<RowStatistic> rows(
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            Actor actor) {
        PublishedFile file = version == null ? published.current(key) : published.version(key, version);
        RuleRights.mustSeeCases(actor, file.key());
        Period period = Period.of(from, to, clock.instant(), businessZone);
        List<RowStatistic> rows = statistics.of(file, period);
        return new Page<>(rows, rows.size());
    }
}
