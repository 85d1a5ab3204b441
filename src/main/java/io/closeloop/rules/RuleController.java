package io.closeloop.rules;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.rules.audit.AuditLine;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.draft.Draft;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.draft.RuleRights;
import io.closeloop.rules.table.TableDifference;
import io.closeloop.rules.table.TableReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rule desk: decisions, their versions and their drift. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "Rule desk")
class RuleController {

    private final Desk desk;
    private final Versions versions;
    private final PublishedFiles files;
    private final Drift drift;
    private final RuleAudit audit;

    RuleController(Desk desk, Versions versions, PublishedFiles files, Drift drift, RuleAudit audit) {
        this.desk = desk;
        this.versions = versions;
        this.files = files;
        this.drift = drift;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "All decision files with where each stands")
    Page<RuleItem> list(Actor actor) {
        RuleRights.mustRead(actor);
        List<RuleItem> items = desk.list();
        return new Page<>(items, items.size());
    }

    @GetMapping("/{key}")
    @Operation(summary = "A decision file, by the key of any of its decisions")
    RuleItem rule(@PathVariable String key, Actor actor) {
        RuleRights.mustRead(actor);
        return desk.get(key);
    }

    @GetMapping(value = "/{key}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "What the file says; the version that decides now where none is named")
    String xml(@PathVariable String key, @RequestParam(required = false) Integer version, Actor actor) {
        RuleRights.mustRead(actor);
        return file(key, version).xml();
    }

    @GetMapping("/{key}/versions")
    @Operation(summary = "All versions, the newest first, with author, approver and note")
    Page<Version> versions(@PathVariable String key, @ParameterObject PageQuery page, Actor actor) {
        RuleRights.mustRead(actor);
        return versions.of(files.current(key).key(), page);
    }

    @GetMapping("/{key}/versions/{version}/difference")
    @Operation(
            summary = "What changed from a version to another one, cell by cell",
            description = "Without `to` up to the version that decides now.")
    Difference difference(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(required = false) Integer to,
            Actor actor) {
        RuleRights.mustRead(actor);
        PublishedFile before = file(key, version);
        PublishedFile after = file(key, to);
        return new Difference(
                before.version(),
                after.version(),
                TableDifference.between(TableReader.read(before.xml()), TableReader.read(after.xml())));
    }

    @GetMapping("/{key}/drift")
    @Operation(summary = "How the published file differs from the one that this release brings")
    Drift.Standing drift(@PathVariable String key, Actor actor) {
        RuleRights.mustRead(actor);
        return drift.of(key);
    }

    @PostMapping("/{key}/drift/adopt")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Takes the table that this release brings over as a draft",
            description = "409 where you have a draft already.")
    Draft adopt(@PathVariable String key, Actor actor) {
        RuleRights.mustWrite(actor);
        return drift.adopt(key, actor);
    }

    @GetMapping("/audit")
    @Operation(summary = "Who did what to which decision, when and why; the newest first")
    Page<AuditLine> audit(@RequestParam(required = false) String key, @ParameterObject PageQuery page, Actor actor) {
        RuleRights.mustRead(actor);
        return audit.list(key, page);
    }

    private PublishedFile file(String key, Integer version) {
        return version == null ? files.current(key) : files.version(key, version);
    }
}
