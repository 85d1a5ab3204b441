package io.closeloop.notify;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which event goes where; for administrators. */
@RestController
@RequestMapping("/api/notifications/destinations")
@Tag(name = "Notifications")
class DestinationController {

    private final Destinations destinations;
    private final DestinationReader reader;
    private final Trial trial;

    DestinationController(Destinations destinations, DestinationReader reader, Trial trial) {
        this.destinations = destinations;
        this.reader = reader;
        this.trial = trial;
    }

    @GetMapping
    @Operation(summary = "All destinations, by name", description = "For administrators. Secrets are never shown.")
    List<Destination> all(Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        return destinations.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a destination", description = "For administrators; at most " + Destinations.MOST + ".")
    Destination add(
            @RequestBody @Schema(implementation = DestinationBody.class) Map<String, Object> body, Actor actor) {
        Destination destination = read(body, null, actor);
        if (destinations.count() >= Destinations.MOST) {
            throw Refusal.conflict("There are %d destinations already.".formatted(Destinations.MOST));
        }
        return get(destinations.add(destination, actor.userId()));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Replaces a destination",
            description = "For administrators. Events under way go to the new one.")
    Destination replace(
            @PathVariable long id,
            @RequestBody @Schema(implementation = DestinationBody.class) Map<String, Object> body,
            Actor actor) {
        Destination destination = read(body, id, actor);
        if (!destinations.replace(id, destination, actor.userId())) {
            throw unknown(id);
        }
        return get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a destination", description = "For administrators. Events under way are dropped.")
    void remove(@PathVariable long id, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        if (!destinations.remove(id)) {
            throw unknown(id);
        }
    }

    @PostMapping("/{id}/test")
    @Operation(
            summary = "Sends a made-up event at once and tells what came of it",
            description = "For administrators. Mail for an owner, a team or a group goes to the caller instead.")
    Trial.Outcome test(@PathVariable long id, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        return trial.of(get(id), actor.userId());
    }

    private Destination read(Map<String, Object> body, Long id, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        Destination destination = reader.read(body);
        if (destinations.isTaken(destination.name(), id)) {
            throw Refusal.conflict("There is another destination with this name.");
        }
        return destination;
    }

    private Destination get(long id) {
        return destinations.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound("There is no destination with the id " + id + ".");
    }
}
