package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures to take along, as CSV or Excel: what the calls of the same name show, by the same rights. */
@RestController
@RequestMapping("/api/insights")
@Tag(name = "Insights")
class InsightExportController {

    static final String FORMAT = "{format:csv|xlsx}";

    private final Kpis kpis;
    private final Leaderboards leaderboards;
    private final Sources sources;
    private final Losses losses;
    private final Sheet sheet;

    InsightExportController(Kpis kpis, Leaderboards leaderboards, Sources sources, Losses losses, Sheet sheet) {
        this.kpis = kpis;
        this.leaderboards = leaderboards;
        this.sources = sources;
        this.losses = losses;
        this.sheet = sheet;
    }

    @GetMapping("/kpi." + FORMAT)
    @Operation(summary = "The key figures as a file")
    ResponseEntity<byte[]> kpi(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @RequestParam(required = false) String by,
            Actor actor) {
        return sheet.file(
                "kpi", format, kpis.kpi(wanted, Dimension.of(by), actor).rows());
    }

    @GetMapping("/leaderboard." + FORMAT)
    @Operation(summary = "The leaderboard as a file")
    ResponseEntity<byte[]> leaderboard(@PathVariable String format, @ParameterObject InsightQuery wanted, Actor actor) {
        return sheet.file(
                "leaderboard", format, leaderboards.leaderboard(wanted, actor).rows());
    }

    @GetMapping("/sources." + FORMAT)
    @Operation(summary = "The sources, channels and campaigns as a file, one after the other")
    ResponseEntity<byte[]> sources(@PathVariable String format, @ParameterObject InsightQuery wanted, Actor actor) {
        SourceView view = sources.sources(wanted, actor);
        return sheet.file(
                "sources",
                format,
                Stream.of(view.sources(), view.channels(), view.campaigns())
                        .flatMap(List::stream)
                        .toList());
    }

    @GetMapping("/losses." + FORMAT)
    @Operation(summary = "The reasons of lost deals as a file")
    ResponseEntity<byte[]> losses(@PathVariable String format, @ParameterObject InsightQuery wanted, Actor actor) {
        return sheet.file("losses", format, losses.losses(wanted, actor).reasons());
    }
}
