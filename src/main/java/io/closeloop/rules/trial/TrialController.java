package io.closeloop.rules.trial;

import io.closeloop.base.Actor;
import io.closeloop.rules.check.CheckResult;
import io.closeloop.rules.draft.DraftChecks;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.draft.RuleRights;
import io.closeloop.rules.draft.RuleSource;
import io.closeloop.rules.draft.RuleSources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with a draft, and what it would decide. */
@RestController
@RequestMapping("/api/rules/{key}")
@Tag(name = "Rule desk")
class TrialController {

    private final PublishedFiles published;
    private final RuleSources sources;
    private final DraftChecks checks;
    private final Trials trials;

    TrialController(PublishedFiles published, RuleSources sources, DraftChecks checks, Trials trials) {
        this.published = published;
        this.sources = sources;
        this.checks = checks;
        this.trials = trials;
    }

    @PostMapping("/check")
    @Operation(
            summary = "What is wrong with a draft or a file sent along",
            description =
                    "Errors keep it from being published, warnings do not. It is compared with what is published.")
    CheckResult check(@PathVariable String key, @RequestBody(required = false) RuleSource source, Actor actor) {
        RuleRights.mustRead(actor);
        PublishedFile current = published.current(key);
        return checks.of(sources.xml(current, source), current);
    }

    @PostMapping("/try")
    @Operation(
            summary = "What a draft, a file sent along or a version decides from some inputs, and why",
            description = "For each row which cells fit. Nothing is written to the history. 422 the file must not be"
                    + " evaluated.")
    Trial trial(@PathVariable String key, @RequestBody Attempt attempt, Actor actor) {
        RuleRights.mustRead(actor);
        return trials.trial(sources.xml(published.current(key), attempt.source()), attempt.inputs());
    }

    /**
     * What is to be tried.
     *
     * @param inputs facts by name
     */
    record Attempt(Long draftId, String xml, Integer version, Map<String, Object> inputs) {

        RuleSource source() {
            return new RuleSource(draftId, xml, version);
        }
    }
}
