package io.closeloop.intake;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.lead.LeadEngagements;
import io.closeloop.lead.LeadIntake;
import io.closeloop.lead.LeadPosts;
import io.closeloop.lead.LeadView;
import io.closeloop.lead.PostedEngagement;
import io.closeloop.lead.PostedLead;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * New leads and what leads do. The bodies are taken as they come and read field by field, so that the sender learns of
 * every fault at once.
 */
@RestController
@RequestMapping("/api/leads")
@Tag(name = "Leads")
class LeadIntakeController {

    private static final String[] SENDERS = {
        Groups.SALES, Groups.SALES_MANAGERS, Groups.MARKETING, Groups.ADMINISTRATORS
    };

    private final LeadPosts leadPosts;
    private final LeadEngagements leadEngagements;

    LeadIntakeController(LeadPosts leadPosts, LeadEngagements leadEngagements) {
        this.leadPosts = leadPosts;
        this.leadEngagements = leadEngagements;
    }

    @PostMapping
    @Operation(
            summary = "A new lead, or more about a known one",
            description = "201 a new lead; 200 with duplicate: true a known one, only with number and status where you"
                    + " may not see it; 200 the first answer again for the same Idempotency-Key")
    ResponseEntity<LeadView> post(
            @RequestBody @Schema(implementation = PostedLead.class) Map<String, Object> lead,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            Actor actor) {
        actor.mustBeIn(SENDERS);
        LeadIntake.Answer answer = leadPosts.take(lead, actor, idempotencyKey);
        return ResponseEntity.status(answer.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/leads/" + answer.lead().number()))
                .body(answer.lead());
    }

    @PostMapping("/{number}/engagements")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Something a lead did")
    void engaged(
            @PathVariable String number,
            @RequestBody @Schema(implementation = PostedEngagement.class) Map<String, Object> engagement,
            Actor actor) {
        actor.mustBeIn(SENDERS);
        leadEngagements.record(number, engagement, actor);
    }
}
