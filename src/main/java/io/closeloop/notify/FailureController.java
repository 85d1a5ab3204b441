package io.closeloop.notify;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.notify.Failures.Failure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What did not go out; for administrators. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "Notifications")
class FailureController {

    private final Failures failures;
    private final Choices choices;

    FailureController(Failures failures, Choices choices) {
        this.failures = failures;
        this.choices = choices;
    }

    @GetMapping("/failures")
    @Operation(
            summary = "Messages that did not go out, at most 50",
            description = "For administrators. Those first that nobody sends again by themselves.")
    List<Failure> all(Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        return failures.all();
    }

    @PostMapping("/failures/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a message once more", description = "For administrators.")
    void retry(@PathVariable long id, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        failures.sendAgain(id);
    }

    @GetMapping("/choices")
    @Operation(
            summary = "What a destination can be made of",
            description = "For administrators: what is configured under closeloop.notify, and the groups.")
    Choices.View choices(Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        return choices.view();
    }
}
