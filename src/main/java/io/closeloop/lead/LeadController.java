package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads to look at and to claim. */
@RestController
@RequestMapping("/api/leads")
@Tag(name = "Leads")
class LeadController {

    private final LeadReader leads;
    private final LeadPool pool;

    LeadController(LeadReader leads, LeadPool pool) {
        this.leads = leads;
        this.pool = pool;
    }

    @GetMapping("/{number}")
    @Operation(summary = "A lead; 404 where there is none that you may see")
    LeadView lead(@PathVariable String number, Actor actor) {
        return leads.view(number, actor);
    }

    @GetMapping
    @Operation(
            summary = "The leads you may see, the newest first",
            description =
                    "q finds a number, the beginning of an e-mail address, or a part of a company's or contact's"
                            + " name; sort is one of number, createdAt, company, score, budget, with a leading - for descending")
    Page<LeadView> leads(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) String q,
            @ParameterObject PageQuery page,
            Actor actor) {
        return leads.list(LeadFilter.of(status, owner, source, q).visibleTo(actor), page);
    }

    @PostMapping("/{number}/claim")
    @Operation(summary = "Takes a lead from the pool; 409 where it is not, or not any more, in the pool")
    LeadView claim(@PathVariable String number, Actor actor) {
        return pool.claim(number, actor);
    }
}
