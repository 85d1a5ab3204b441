package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists behind the figures. */
@RestController
@RequestMapping("/api/insights")
@Tag(name = "Insights")
class InsightListController {

    private final DealRows deals;
    private final LeadRows leads;
    private final CustomerRows customers;
    private final PaymentRows payments;
    private final CareRows care;
    private final Risks risks;

    InsightListController(
            DealRows deals, LeadRows leads, CustomerRows customers, PaymentRows payments, CareRows care, Risks risks) {
        this.deals = deals;
        this.leads = leads;
        this.customers = customers;
        this.payments = payments;
        this.care = care;
        this.risks = risks;
    }

    @GetMapping("/deals")
    @Operation(
            summary = "The deals behind a figure, the newest first",
            description =
                    "figure says which (OPENED where not said), those of the funnel need a stage; sort is one of"
                            + " number, amount, openedAt, closedAt, expectedCloseDate, cycleDays, with a leading - for descending")
    Page<DealRow> deals(
            @ParameterObject InsightQuery wanted,
            @ParameterObject DealQuery which,
            @ParameterObject PageQuery page,
            Actor actor) {
        return deals.list(wanted, which, page, actor);
    }

    @GetMapping("/leads")
    @Operation(
            summary = "The leads behind a figure, the newest first",
            description = "sort is one of number, capturedAt, wonOn, responseHours, with a leading - for descending")
    Page<LeadRow> leads(
            @ParameterObject InsightQuery wanted,
            @RequestParam(defaultValue = "CAPTURED") LeadFigure figure,
            @ParameterObject PageQuery page,
            Actor actor) {
        return leads.list(wanted, figure, page, actor);
    }

    @GetMapping("/customers")
    @Operation(
            summary = "The customers behind a figure, with their lifetime value, the newest first",
            description = "sort is one of number, amount, deals, purchases, lastWonOn, with a leading - for descending")
    Page<CustomerRow> customers(
            @ParameterObject InsightQuery wanted,
            @RequestParam(defaultValue = "BOUGHT") CustomerFigure figure,
            @ParameterObject PageQuery page,
            Actor actor) {
        return customers.list(wanted, figure, page, actor);
    }

    @GetMapping("/payments")
    @Operation(
            summary = "The payments behind the money received, the latest first",
            description = "sort is one of paidOn, amount, number, with a leading - for descending")
    Page<PaymentRow> payments(@ParameterObject InsightQuery wanted, @ParameterObject PageQuery page, Actor actor) {
        return payments.list(wanted, page, actor);
    }

    @GetMapping("/care")
    @Operation(
            summary = "The surveys, complaints, deliveries and promises behind a figure, the latest first",
            description = "By what is known of a customer: rep, team, region, industry, companySize, needStage, tier")
    Page<CareRow> care(
            @ParameterObject InsightQuery wanted,
            @RequestParam CareFigure figure,
            @ParameterObject PageQuery page,
            Actor actor) {
        return care.list(wanted, figure, page, actor);
    }

    @GetMapping("/at-risk")
    @Operation(summary = "Open deals at medium or high risk with the reasons, the riskiest first")
    Page<RiskView> atRisk(@ParameterObject InsightQuery wanted, @ParameterObject PageQuery page, Actor actor) {
        return risks.atRisk(wanted, page, actor);
    }
}
