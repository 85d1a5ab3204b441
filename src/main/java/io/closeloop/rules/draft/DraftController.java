package io.closeloop.rules.draft;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.Refusal;
import io.closeloop.rules.table.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of decisions. */
@RestController
@RequestMapping("/api/rules/{key}/drafts")
@Tag(name = "Rule desk")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping
    @Operation(
            summary = "Begins a draft of the decision file, or finds one's own",
            description = "201 begun, from xml or what is published; 200 one's own as it was, whatever xml says."
                    + " `others` names what other authors have begun.")
    ResponseEntity<DraftView> open(
            @PathVariable String key, @RequestBody(required = false) Beginning beginning, Actor actor) {
        RuleRights.mustWrite(actor);
        Drafts.Opened opened = drafts.open(key, beginning == null ? null : beginning.xml(), actor);
        return ResponseEntity.status(opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(opened.draft());
    }

    @GetMapping
    @Operation(summary = "The drafts of a decision, without their content")
    Page<DraftSummary> all(@PathVariable String key, Actor actor) {
        RuleRights.mustRead(actor);
        List<DraftSummary> all = drafts.all(key);
        return new Page<>(all, all.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A draft")
    DraftView get(@PathVariable String key, @PathVariable long id, Actor actor) {
        RuleRights.mustRead(actor);
        return drafts.get(key, id);
    }

    @GetMapping("/{id}/difference")
    @Operation(summary = "In what a draft differs from what is published, cell by cell")
    Differences difference(@PathVariable String key, @PathVariable long id, Actor actor) {
        RuleRights.mustRead(actor);
        return new Differences(drafts.difference(key, id).changes());
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Saves one's own draft",
            description = "409 it was saved elsewhere since the revision given; 422 it is no DMN, too large or uses"
                    + " another language than FEEL")
    DraftView save(@PathVariable String key, @PathVariable long id, @RequestBody Saving saving, Actor actor) {
        RuleRights.mustWrite(actor);
        if (saving.revision() == null) {
            throw Refusal.invalid("revision", "is missing", null);
        }
        return drafts.save(key, id, saving.xml(), saving.revision(), actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throws a draft away", description = "One's own; administrators anybody's.")
    void delete(@PathVariable String key, @PathVariable long id, Actor actor) {
        RuleRights.mustWrite(actor);
        drafts.delete(key, id, actor);
    }

    /** @param changes in the draft's order */
    record Differences(List<Change> changes) {}

    /** @param xml what to begin with; null for what is published */
    record Beginning(String xml) {}

    /** @param revision the one that was changed */
    record Saving(String xml, Integer revision) {}
}
