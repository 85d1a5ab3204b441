package io.closeloop.opportunity;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.process.Stage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deals: to look at, and what becomes of them outside their stages' forms. */
@RestController
@RequestMapping("/api/opportunities")
@Tag(name = "Opportunities")
class OpportunityController {

    private final OpportunityReader opportunities;
    private final DealActions actions;
    private final ZoneId businessZone;

    OpportunityController(OpportunityReader opportunities, DealActions actions, ZoneId businessZone) {
        this.opportunities = opportunities;
        this.actions = actions;
        this.businessZone = businessZone;
    }

    @GetMapping("/{number}")
    @Operation(summary = "A deal; 404 where there is none that you may see")
    OpportunityView opportunity(@PathVariable String number, Actor actor) {
        return opportunities.view(number, actor);
    }

    @GetMapping
    @Operation(
            summary = "The deals you may see, the newest first",
            description = "q finds a number or a part of a customer's or product's name; sort is one of number,"
                    + " createdAt, closedAt, expectedCloseDate, amount, with a leading - for descending")
    Page<OpportunityView> opportunities(
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) OpportunityState state,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String account,
            @RequestParam(required = false) String product,
            @RequestParam(required = false) LocalDate closedFrom,
            @RequestParam(required = false) LocalDate closedTo,
            @RequestParam(required = false) String q,
            @ParameterObject PageQuery page,
            Actor actor) {
        OpportunityFilter.Wanted wanted =
                new OpportunityFilter.Wanted(stage, state, owner, account, product, closedFrom, closedTo, q);
        return opportunities.list(OpportunityFilter.of(wanted, businessZone).visibleTo(actor), page);
    }

    @PostMapping("/{number}/lose")
    @Operation(summary = "Loses the deal")
    OpportunityView lose(
            @PathVariable String number,
            @RequestBody @Schema(implementation = DealBodies.Loss.class) Map<String, Object> body,
            Actor actor) {
        return actions.lose(number, body, actor);
    }

    @PostMapping("/{number}/hold")
    @Operation(summary = "Rests the deal until a day")
    OpportunityView hold(
            @PathVariable String number,
            @RequestBody @Schema(implementation = DealBodies.Hold.class) Map<String, Object> body,
            Actor actor) {
        return actions.hold(number, body, actor);
    }

    @PostMapping("/{number}/resume")
    @Operation(summary = "Takes a resting deal up again; its deadline moves by the time it rested")
    OpportunityView resume(@PathVariable String number, Actor actor) {
        return actions.resume(number, actor);
    }

    @PostMapping("/{number}/back")
    @Operation(summary = "Sends the deal back one stage")
    OpportunityView back(
            @PathVariable String number,
            @RequestBody @Schema(implementation = DealBodies.Back.class) Map<String, Object> body,
            Actor actor) {
        return actions.sendBack(number, body, actor);
    }

    @PostMapping("/{number}/reassign")
    @Operation(summary = "Gives the deal and its open tasks to another seller")
    OpportunityView reassign(
            @PathVariable String number,
            @RequestBody @Schema(implementation = DealBodies.Reassignment.class) Map<String, Object> body,
            Actor actor) {
        return actions.reassign(number, body, actor);
    }

    @PostMapping("/{number}/follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Logs a contact with the customer; a measure becomes a task")
    OpportunityView followUp(
            @PathVariable String number,
            @RequestBody @Schema(implementation = DealBodies.FollowUp.class) Map<String, Object> body,
            Actor actor) {
        return actions.followUp(number, body, actor);
    }
}
