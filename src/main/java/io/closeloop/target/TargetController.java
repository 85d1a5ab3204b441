package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Targets. */
@RestController
@RequestMapping("/api/targets")
@Tag(name = "Targets")
class TargetController {

    private final Targets targets;
    private final TargetOrganisation organisation;

    TargetController(Targets targets, TargetOrganisation organisation) {
        this.targets = targets;
        this.organisation = organisation;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sets a target, in the place of the one in force",
            description =
                    "With parts it is broken down to teams and these to their people, to regions or to products; the answer"
                            + " has the whole first. What is in force already as wanted stays. 422 where the parts do not"
                            + " add up, or where one that changes is a part of a break-down that would no longer do so")
    List<TargetView> set(
            @RequestBody @Schema(implementation = TargetBodies.Target.class) Map<String, Object> body, Actor actor) {
        return targets.set(body, actor);
    }

    @GetMapping
    @Operation(summary = "The targets you may see, the latest period first")
    Page<TargetView> targets(@ParameterObject TargetQuery wanted, @ParameterObject PageQuery page, Actor actor) {
        return targets.list(wanted, page, actor);
    }

    @GetMapping("/organisation")
    @Operation(summary = "The teams and people to whom you may break targets down")
    TargetOrganisation.View organisation(Actor actor) {
        return organisation.of(actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws a target; it stays as history. 409 where it is a part of a whole")
    void withdraw(@PathVariable long id, Actor actor) {
        targets.withdraw(id, actor);
    }
}
