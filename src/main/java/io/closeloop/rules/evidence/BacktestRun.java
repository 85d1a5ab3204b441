package io.closeloop.rules.evidence;

import io.closeloop.base.Refusal;
import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.evidence.Backtest.Position;
import io.closeloop.rules.evidence.BacktestJobs.Progress;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableReader;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works one back-test through, from where it was left. */
@Component
class BacktestRun {

    /** So many past decisions are in memory at a time, with their inputs and outputs. */
    static final int PAGE = 500;

    private static final int MOST_ATTEMPTS = 3;

    private final BacktestJobs jobs;
    private final PastDecisions past;
    private final PublishedVersions versions;
    private final UndeployedDecisions engines;
    private final BacktestCases cases;
    private final BacktestResults results;
    private final TransactionTemplate transaction;

    BacktestRun(
            BacktestJobs jobs,
            PastDecisions past,
            PublishedVersions versions,
            UndeployedDecisions engines,
            BacktestCases cases,
            BacktestResults results,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.past = past;
        this.versions = versions;
        this.engines = engines;
        this.cases = cases;
        this.results = results;
        this.transaction = transaction;
    }

    /** Goes on until the period's end, or until told to stop between two pages. */
    void run(Backtest backtest, BooleanSupplier stop) {
        if (backtest.attempts() > MOST_ATTEMPTS) {
            jobs.fail(backtest, "was interrupted at the same place %d times".formatted(MOST_ATTEMPTS));
            return;
        }
        try {
            DecisionFile draft = TableReader.read(backtest.xml());
            Replay replay = new Replay(backtest.key(), draft, backtest.xml(), versions, engines);
            DecisionClass classes = DecisionClass.of(draft, backtest.key());
            if (workThrough(backtest, replay, classes, stop)) {
                transaction.executeWithoutResult(status -> finish(backtest, classes));
            } else {
                jobs.release(backtest);
            }
        } catch (Refusal | DmnEngineException e) {
            jobs.fail(backtest, e.getMessage());
        }
    }

    private boolean workThrough(Backtest backtest, Replay replay, DecisionClass classes, BooleanSupplier stop) {
        Position position = backtest.reached();
        if (backtest.total() == null) {
            jobs.counted(backtest, past.count(backtest.key(), position.at(), backtest.to()));
        }
        List<PastDecision> page = past.page(backtest.key(), position, backtest.to(), PAGE);
        while (!page.isEmpty()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            position = repeat(backtest, position, page, replay, classes);
            page = past.page(backtest.key(), position, backtest.to(), PAGE);
        }
        return true;
    }

    private Position repeat(
            Backtest backtest, Position from, List<PastDecision> page, Replay replay, DecisionClass classes) {
        List<BacktestCase> repeated = page.stream()
                .map(decision -> BacktestCase.of(decision, replay.repeat(decision), classes))
                .toList();
        Position to = page.get(page.size() - 1).position();
        transaction.executeWithoutResult(status -> {
            jobs.advance(backtest, from, to, progress(repeated));
            cases.keep(backtest.id(), repeated);
        });
        return to;
    }

    private static Progress progress(List<BacktestCase> repeated) {
        return new Progress(
                repeated.size(),
                (int) repeated.stream().filter(BacktestCase::changed).count(),
                (int) repeated.stream().filter(one -> one.obstacle() != null).count());
    }

    private void finish(Backtest backtest, DecisionClass classes) {
        jobs.finish(backtest, results.of(backtest, classes));
        cases.forgetUnchanged(backtest.id());
    }
}
