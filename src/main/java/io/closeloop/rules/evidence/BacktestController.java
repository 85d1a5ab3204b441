package io.closeloop.rules.evidence;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.draft.RuleRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Back-tests over HTTP. */
@RestController
@RequestMapping("/api/rules/{key}/backtests")
@Tag(name = "Rule desk")
class BacktestController {

    private final Backtests backtests;
    private final BacktestRequests requests;
    private final BacktestCases cases;
    private final PublishedFiles published;

    BacktestController(Backtests backtests, BacktestRequests requests, BacktestCases cases, PublishedFiles published) {
        this.backtests = backtests;
        this.requests = requests;
        this.cases = cases;
        this.published = published;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Runs a draft over the decisions of a period, in the background",
            description = "from and to are days, both included, or moments; without them the last 365 days."
                    + " 409 you have one of this decision under way")
    Started start(@PathVariable String key, @RequestBody BacktestRequest request, Actor actor) {
        RuleRights.mustWrite(actor);
        RuleRights.mustSeeCases(actor, published.current(key).key());
        return new Started(requests.start(key, request, actor));
    }

    @GetMapping
    @Operation(
            summary = "Your own back-tests of a decision, the newest first, without what they came to",
            description = "The one that is under way is found again here")
    Page<BacktestStatus> own(@PathVariable String key, @ParameterObject PageQuery page, Actor actor) {
        String top = published.current(key).key();
        RuleRights.mustSeeCases(actor, top);
        return backtests.of(top, actor.userId(), page);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "How far a back-test is and, once it is done, what it came to",
            description = "matrix counts decisions, outcomes count cases, each with its last decision")
    BacktestStatus status(@PathVariable String key, @PathVariable long id, Actor actor) {
        return find(key, id, actor);
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "The past decisions that the draft takes otherwise, the latest first")
    Page<BacktestChange> changes(@PathVariable String key, @PathVariable long id, PageQuery page, Actor actor) {
        BacktestStatus backtest = find(key, id, actor);
        return cases.changes(id, backtest.changed(), page);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Ends a back-test that is under way")
    BacktestStatus cancel(@PathVariable String key, @PathVariable long id, Actor actor) {
        RuleRights.mustWrite(actor);
        find(key, id, actor);
        backtests.cancel(id);
        return backtests.summary(id);
    }

    private BacktestStatus find(String key, long id, Actor actor) {
        String top = published.current(key).key();
        RuleRights.mustSeeCases(actor, top);
        BacktestStatus backtest = backtests.summary(id);
        if (!backtest.key().equals(top)) {
            throw Refusal.notFound("There is no back-test " + id + " of " + key + ".");
        }
        return backtest;
    }

    /** The answer to a back-test that was asked for. */
    record Started(long id) {}
}
