package io.closeloop.rules.trial;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.draft.RuleRights;
import io.closeloop.rules.draft.RuleSource;
import io.closeloop.rules.draft.RuleSources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Saved examples of decisions. */
@RestController
@RequestMapping("/api/rules/{key}/cases")
@Tag(name = "Rule desk")
class CaseController {

    private final CaseStore store;
    private final Cases cases;
    private final PublishedFiles published;
    private final RuleSources sources;

    CaseController(CaseStore store, Cases cases, PublishedFiles published, RuleSources sources) {
        this.store = store;
        this.cases = cases;
        this.published = published;
        this.sources = sources;
    }

    @GetMapping
    @Operation(summary = "The saved examples of a decision file")
    Page<RuleCase> all(@PathVariable String key, Actor actor) {
        RuleRights.mustRead(actor);
        List<RuleCase> all = store.of(top(key));
        return new Page<>(all, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Saves an example",
            description = "`expected` names the outputs that matter, or is a list of these where several rows answer;"
                    + " an empty list where none is to fit. Every draft is tried on it.")
    RuleCase add(@PathVariable String key, @RequestBody NewCase posted, Actor actor) {
        RuleRights.mustWrite(actor);
        return store.add(top(key), posted.checked(), actor.userId());
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes an example", description = "409 it was changed since the revision given")
    RuleCase change(@PathVariable String key, @PathVariable long id, @RequestBody NewCase posted, Actor actor) {
        RuleRights.mustWrite(actor);
        return store.change(top(key), id, posted.checkedChange(), actor.userId());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes an example")
    void delete(@PathVariable String key, @PathVariable long id, Actor actor) {
        RuleRights.mustWrite(actor);
        store.delete(top(key), id, actor.userId());
    }

    @PostMapping("/run")
    @Operation(summary = "Decides all examples by a draft, a file sent along or a version; else by what is published")
    CaseRun run(@PathVariable String key, @RequestBody(required = false) RuleSource source, Actor actor) {
        RuleRights.mustRead(actor);
        PublishedFile current = published.current(key);
        return cases.run(current.key(), sources.xml(current, source));
    }

    private String top(String key) {
        return published.current(key).key();
    }
}
