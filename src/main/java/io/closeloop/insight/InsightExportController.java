package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    private static final String FORMAT = "{format:csv|xlsx}";

    private final Kpis kpis;
    private final Leaderboards leaderboards;
    private final DealRows deals;
    private final LeadRows leads;
    private final Sheet sheet;

    InsightExportController(Kpis kpis, Leaderboards leaderboards, DealRows deals, LeadRows leads, Sheet sheet) {
        this.kpis = kpis;
        this.leaderboards = leaderboards;
        this.deals = deals;
        this.leads = leads;
        this.sheet = sheet;
    }

    @GetMapping("/kpi." + FORMAT)
    @Operation(summary = "The key figures as a file")
    ResponseEntity<byte[]> kpi(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @RequestParam(required = false) String by,
            Actor actor) {
        return file("kpi", format, kpis.kpi(wanted, Dimension.of(by), actor).rows());
    }

    @GetMapping("/leaderboard." + FORMAT)
    @Operation(summary = "The leaderboard as a file")
    ResponseEntity<byte[]> leaderboard(@PathVariable String format, @ParameterObject InsightQuery wanted, Actor actor) {
        return file(
                "leaderboard", format, leaderboards.leaderboard(wanted, actor).rows());
    }

    @GetMapping("/deals." + FORMAT)
    @Operation(summary = "The deals behind a figure as a file; at most 10,000")
    ResponseEntity<byte[]> deals(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @ParameterObject DealQuery which,
            Actor actor) {
        return file("deals", format, deals.all(wanted, which, actor));
    }

    @GetMapping("/leads." + FORMAT)
    @Operation(summary = "The leads behind a figure as a file; at most 10,000")
    ResponseEntity<byte[]> leads(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @RequestParam(defaultValue = "CAPTURED") LeadFigure figure,
            Actor actor) {
        return file("leads", format, leads.all(wanted, figure, actor));
    }

    private ResponseEntity<byte[]> file(String name, String format, List<?> rows) {
        SheetFormat as = SheetFormat.valueOf(format.toUpperCase(Locale.ROOT));
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + "." + format).build();
        return ResponseEntity.ok()
                .contentType(as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(as.write(sheet.of(rows)));
    }
}
