package io.closeloop.rules.draft;

import io.closeloop.base.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the desk what to offer; each call checks for itself. */
@RestController
@RequestMapping("/api/rules/rights")
@Tag(name = "Rule desk")
class RightsController {

    @GetMapping
    @Operation(summary = "What one may do at the rule desk", description = "403 one may not even look")
    Rights mine(Actor actor) {
        RuleRights.mustRead(actor);
        return new Rights(RuleRights.mayWrite(actor), RuleRights.mayPublishAtOnce(actor));
    }

    /**
     * @param mayChange whether drafts and cases may be changed and submitted
     * @param mayPublishAtOnce whether a draft may be published without approval, in an emergency
     */
    record Rights(boolean mayChange, boolean mayPublishAtOnce) {}
}
