package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists behind the figures as files; they have what the user sees in the lists, and no more. */
@RestController
@RequestMapping("/api/insights")
@Tag(name = "Insights")
class InsightExportController {

    private static final String LIMITED =
            "csv or xlsx, with the same parameters as the list; 422 for more than " + ListExport.MOST_ROWS + " rows";

    private final DealRows deals;
    private final LeadRows leads;

    InsightExportController(DealRows deals, LeadRows leads) {
        this.deals = deals;
        this.leads = leads;
    }

    @GetMapping("/deals.{format:csv|xlsx}")
    @Operation(summary = "The deals behind a figure as a file", description = LIMITED)
    void deals(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @ParameterObject DealQuery which,
            @RequestParam(required = false) String sort,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        new ListExport<>("deals", DealRow.class, page -> deals.list(wanted, which, inOrder(page, sort), actor))
                .write(format, response);
    }

    @GetMapping("/leads.{format:csv|xlsx}")
    @Operation(summary = "The leads behind a figure as a file", description = LIMITED)
    void leads(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @RequestParam(defaultValue = "CAPTURED") LeadFigure figure,
            @RequestParam(required = false) String sort,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        new ListExport<>("leads", LeadRow.class, page -> leads.list(wanted, figure, inOrder(page, sort), actor))
                .write(format, response);
    }

    private static PageQuery inOrder(int page, String sort) {
        return new PageQuery(page, ListExport.ROWS_A_PAGE, sort);
    }
}
