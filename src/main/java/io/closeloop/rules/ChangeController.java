package io.closeloop.rules;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.rules.draft.RuleRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Changes on their way to being published; a manager approves them in Tasklist. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "Rule desk")
class ChangeController {

    private final Submissions submissions;
    private final ChangeDesk desk;
    private final ChangeReader reader;
    private final Reevaluations reevaluations;

    ChangeController(Submissions submissions, ChangeDesk desk, ChangeReader reader, Reevaluations reevaluations) {
        this.submissions = submissions;
        this.desk = desk;
        this.reader = reader;
        this.reevaluations = reevaluations;
    }

    @PostMapping("/{key}/submit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Asks for a manager's approval of one's own draft",
            description =
                    "409 a newer version was published since the draft was begun, or one waits for its approval"
                            + " already; 422 the checks found errors. A failing case does not block here: the approver decides.")
    ChangeView submit(
            @PathVariable String key,
            @RequestBody @Schema(implementation = ChangeBodies.Submission.class) Map<String, Object> body,
            Actor actor) {
        RuleRights.mustWrite(actor);
        return reader.view(submissions.submit(key, body, actor));
    }

    @PostMapping("/{key}/publish")
    @Operation(
            summary = "Publishes a draft at once, without approval, with a reason",
            description = "Administrators only.")
    ChangeView publish(
            @PathVariable String key,
            @RequestBody @Schema(implementation = ChangeBodies.Emergency.class) Map<String, Object> body,
            Actor actor) {
        return reader.view(submissions.publish(key, body, actor));
    }

    @PostMapping("/{key}/rollback")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Brings an older version back, as a new one",
            description = "It needs the same approval; administrators with `atOnce: true` publish it at once.")
    ChangeView rollback(
            @PathVariable String key,
            @RequestBody @Schema(implementation = ChangeBodies.Rollback.class) Map<String, Object> body,
            Actor actor) {
        RuleRights.mustWrite(actor);
        return reader.view(submissions.rollback(key, body, actor));
    }

    @GetMapping("/changes")
    @Operation(summary = "Changes, the newest first")
    Page<ChangeView> changes(
            @RequestParam(required = false) ChangeState state,
            @RequestParam(required = false) String key,
            @ParameterObject PageQuery page,
            Actor actor) {
        RuleRights.mustRead(actor);
        return reader.list(state, key, page);
    }

    @GetMapping("/changes/{number}")
    @Operation(summary = "A change, by number or id, with its difference, checks, cases and back-test")
    ChangeDetails change(@PathVariable String number, Actor actor) {
        RuleRights.mustRead(actor);
        return reader.details(number);
    }

    @GetMapping("/changes/{number}/reevaluations")
    @Operation(summary = "The open cases that were decided again because of a change")
    Page<Reevaluations.Reevaluated> reevaluations(
            @PathVariable String number, @ParameterObject PageQuery page, Actor actor) {
        RuleRights.mustRead(actor);
        return reevaluations.list(reader.details(number).change().id(), page);
    }

    @GetMapping("/{key}/impact")
    @Operation(
            summary = "What a draft means for the open cases",
            description =
                    "Each case's last decision is taken again with the draft, from the inputs that were recorded.")
    Impact impact(@PathVariable String key, @RequestParam long draftId, Actor actor) {
        RuleRights.mustRead(actor);
        return submissions.impact(key, draftId);
    }

    @PostMapping("/changes/{number}/withdraw")
    @Operation(summary = "Takes a change back that waits; its author, or an administrator")
    ChangeView withdraw(
            @PathVariable String number,
            @RequestBody @Schema(implementation = ChangeBodies.Withdrawal.class) Map<String, Object> body,
            Actor actor) {
        RuleRights.mustWrite(actor);
        String found = reader.details(number).change().number();
        desk.withdraw(found, ChangeBodies.note(body), actor);
        return reader.view(found);
    }
}
