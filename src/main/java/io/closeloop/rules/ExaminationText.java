package io.closeloop.rules;

import io.closeloop.rules.check.Finding;
import io.closeloop.rules.evidence.BacktestResult.Move;
import io.closeloop.rules.evidence.BacktestState;
import io.closeloop.rules.evidence.BacktestStatus;
import io.closeloop.rules.evidence.Backtests;
import io.closeloop.rules.trial.CaseRun;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What checks, saved cases and the back-test said of a change, in words. */
@Component
class ExaminationText {

    private static final int MOST_LINES = 30;
    private static final int MOST_MOVES = 20;

    private final Backtests backtests;

    ExaminationText(Backtests backtests) {
        this.backtests = backtests;
    }

    String checks(ChangeRequest change) {
        List<Finding> warnings = change.checkResult().warnings();
        String rest = warnings.size() > MOST_LINES ? "\n… and %d more.".formatted(warnings.size() - MOST_LINES) : "";
        return warnings.isEmpty()
                ? "No errors, no warnings."
                : warnings.stream().limit(MOST_LINES).map(Finding::message).collect(Collectors.joining("\n")) + rest;
    }

    String cases(ChangeRequest change) {
        List<CaseRun.Failed> failed = change.caseResult().failed();
        if (failed.isEmpty()) {
            return change.caseResult().passed() == 0 ? "None are kept." : "All come out as expected.";
        }
        return failed.stream().limit(MOST_LINES).map(ExaminationText::line).collect(Collectors.joining("\n"));
    }

    String backtest(ChangeRequest change) {
        if (change.backtestId() == null) {
            return "None was run.";
        }
        BacktestStatus test = backtests.summary(change.backtestId());
        String warning = test.xmlHash().equals(Hash.of(change.xml()))
                ? ""
                : "\nIt was run on another state of the draft than the one submitted.";
        return sum(test) + moves(test) + warning;
    }

    private static String sum(BacktestStatus test) {
        return test.state() == BacktestState.DONE
                ? "%d of %d past decisions would have been answered otherwise.".formatted(test.changed(), test.done())
                : "It is %s after %d past decisions.".formatted(test.state(), test.done());
    }

    private static String moves(BacktestStatus test) {
        return test.result() == null
                ? ""
                : test.result().matrix().stream()
                        .filter(move -> !move.from().equals(move.to()))
                        .limit(MOST_MOVES)
                        .map(ExaminationText::line)
                        .collect(Collectors.joining());
    }

    private static String line(CaseRun.Failed failed) {
        return "%s: %s is expected, %s comes out"
                .formatted(
                        failed.name(),
                        failed.expected(),
                        failed.problem() == null ? failed.actual() : failed.problem());
    }

    private static String line(Move move) {
        return "\n%s → %s: %d".formatted(move.from(), move.to(), move.count());
    }
}
