package io.closeloop.rules.evidence;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.draft.RuleRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why decisions were taken, over HTTP. */
@RestController
@Tag(name = "Rule desk")
class ExplainController {

    private final Explanations explanations;
    private final PublishedFiles published;
    private final Clock clock;
    private final ZoneId businessZone;

    ExplainController(Explanations explanations, PublishedFiles published, Clock clock, ZoneId businessZone) {
        this.explanations = explanations;
        this.published = published;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    @GetMapping("/api/rules/{key}/explain")
    @Operation(
            summary = "Which version and row of a decision decided what in a case, and from which values",
            description =
                    "subject is the number of a lead, deal or account; at a day, to its end, or a moment, now where"
                            + " it is not given. The first of the decisions is the one that held then; at most 20 are shown.")
    Explained ofCase(
            @PathVariable String key,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) String at,
            Actor actor) {
        String top = published.current(key).key();
        RuleRights.mustSeeCases(actor, top);
        if (subject == null || subject.isBlank()) {
            throw Refusal.invalid("subject", "is missing: the number of a lead, deal or account", null);
        }
        Instant end = Period.end("at", at, clock.instant(), businessZone);
        return new Explained(explanations.ofCase(subject.strip(), top, end));
    }

    @GetMapping("/api/rules/explain/{decisionInstanceId}")
    @Operation(summary = "Why one decision of the engine's history was taken as it was")
    Explanation byId(@PathVariable String decisionInstanceId, Actor actor) {
        RuleRights.mustRead(actor);
        Explanation explanation = explanations.byId(decisionInstanceId);
        RuleRights.mustSeeCases(actor, explanation.key());
        return explanation;
    }

    /** The decisions of a case, the latest first. */
    record Explained(List<Explanation> decisions) {}
}
