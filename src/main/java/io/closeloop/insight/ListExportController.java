package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists behind the figures to take along, as CSV or Excel, at most 10,000 rows, by the same rights. */
@RestController
@RequestMapping("/api/insights")
@Tag(name = "Insights")
class ListExportController {

    private static final String FORMAT = InsightExportController.FORMAT;

    private final DealRows deals;
    private final LeadRows leads;
    private final CustomerRows customers;
    private final PaymentRows payments;
    private final CareRows care;
    private final CampaignCosts costs;
    private final Sheet sheet;

    ListExportController(
            DealRows deals,
            LeadRows leads,
            CustomerRows customers,
            PaymentRows payments,
            CareRows care,
            CampaignCosts costs,
            Sheet sheet) {
        this.deals = deals;
        this.leads = leads;
        this.customers = customers;
        this.payments = payments;
        this.care = care;
        this.costs = costs;
        this.sheet = sheet;
    }

    @GetMapping("/deals." + FORMAT)
    @Operation(summary = "The deals behind a figure as a file")
    ResponseEntity<byte[]> deals(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @ParameterObject DealQuery which,
            Actor actor) {
        return sheet.file("deals", format, deals.all(wanted, which, actor));
    }

    @GetMapping("/leads." + FORMAT)
    @Operation(summary = "The leads behind a figure as a file")
    ResponseEntity<byte[]> leads(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @RequestParam(defaultValue = "CAPTURED") LeadFigure figure,
            Actor actor) {
        return sheet.file("leads", format, leads.all(wanted, figure, actor));
    }

    @GetMapping("/customers." + FORMAT)
    @Operation(summary = "The customers behind a figure as a file")
    ResponseEntity<byte[]> customers(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @RequestParam(defaultValue = "BOUGHT") CustomerFigure figure,
            Actor actor) {
        return sheet.file("customers", format, customers.all(wanted, figure, actor));
    }

    @GetMapping("/payments." + FORMAT)
    @Operation(summary = "The payments behind the money received as a file")
    ResponseEntity<byte[]> payments(@PathVariable String format, @ParameterObject InsightQuery wanted, Actor actor) {
        return sheet.file("payments", format, payments.all(wanted, actor));
    }

    @GetMapping("/care." + FORMAT)
    @Operation(summary = "The surveys, complaints, deliveries and promises behind a figure as a file")
    ResponseEntity<byte[]> care(
            @PathVariable String format,
            @ParameterObject InsightQuery wanted,
            @RequestParam CareFigure figure,
            Actor actor) {
        return sheet.file("care", format, care.all(wanted, figure, actor));
    }

    @GetMapping("/costs." + FORMAT)
    @Operation(summary = "What was spent in a period as a file")
    ResponseEntity<byte[]> costs(@PathVariable String format, @ParameterObject InsightQuery wanted, Actor actor) {
        return sheet.file("costs", format, costs.all(wanted, actor));
    }
}
