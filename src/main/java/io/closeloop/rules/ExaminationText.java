package io.closeloop.rules;

import io.closeloop.rules.check.Finding;
import io.closeloop.rules.draft.RuleRights;
import io.closeloop.rules.evidence.BacktestResult.Move;
import io.closeloop.rules.evidence.BacktestState;
import io.closeloop.rules.evidence.BacktestStatus;
import io.closeloop.rules.evidence.Backtests;
import io.closeloop.rules.trial.CaseRun;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What checks, saved cases and the back-test said of a change, in words. */
@Component
class ExaminationText {

    private static final int MOST_LINES = 30;
    private static final int MOST_MOVES = 20;
    /** So many are read; all are in Cockpit. */
    private static final int MOST_CASES = 10;

    private final Backtests backtests;

    ExaminationText(Backtests backtests) {
        this.backtests = backtests;
    }

    String checks(ChangeRequest change) {
        List<Finding> warnings = change.evidence().checkResult().warnings();
        String rest = warnings.size() > MOST_LINES ? "\n… and %d more.".formatted(warnings.size() - MOST_LINES) : "";
        return warnings.isEmpty()
                ? "No errors, no warnings."
                : warnings.stream().limit(MOST_LINES).map(Finding::message).collect(Collectors.joining("\n")) + rest;
    }

    String cases(ChangeRequest change) {
        CaseRun run = change.evidence().caseResult();
        List<CaseRun.Failed> failed = run.failed();
        if (failed.isEmpty()) {
            return run.passed() == 0 ? "None are kept." : "All come out as expected.";
        }
        String sum = "%d of %d come out otherwise (expected → what comes out):"
                .formatted(failed.size(), run.passed() + failed.size());
        String rest = failed.size() > MOST_CASES ? "\n… and %d more.".formatted(failed.size() - MOST_CASES) : "";
        return failed.stream().limit(MOST_CASES).map(ExaminationText::line).collect(Collectors.joining("", sum, rest));
    }

    String backtest(ChangeRequest change) {
        if (change.plan().backtestId() == null) {
            return "None was run.";
        }
        BacktestStatus test = backtests.summary(change.plan().backtestId());
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
        return test.result() == null || RuleRights.isAboutPeople(test.key())
                ? ""
                : test.result().matrix().stream()
                        .filter(move -> !move.from().equals(move.to()))
                        .limit(MOST_MOVES)
                        .map(ExaminationText::line)
                        .collect(Collectors.joining());
    }

    private static String line(CaseRun.Failed failed) {
        return "\n• %s: %s"
                .formatted(
                        failed.name(),
                        failed.problem() == null
                                ? contrast(failed.expected(), failed.actual())
                                : failed.expected() + " → " + failed.problem());
    }

    /** Of one row's outputs only those that come out otherwise. */
    private static String contrast(Object expected, Object actual) {
        String whole = expected + " → " + actual;
        if (!(row(expected) instanceof Map<?, ?> outputs) || !(row(actual) instanceof Map<?, ?> others)) {
            return whole;
        }
        String otherwise = outputs.keySet().stream()
                .filter(name -> others.containsKey(name) && !sameText(outputs.get(name), others.get(name)))
                .map(name -> "%s %s → %s".formatted(name, outputs.get(name), others.get(name)))
                .collect(Collectors.joining("; "));
        return otherwise.isEmpty() ? whole : otherwise;
    }

    /** A table answers with a list of rows, even of one. */
    private static Object row(Object answer) {
        return answer instanceof List<?> rows && rows.size() == 1 ? rows.get(0) : answer;
    }

    private static boolean sameText(Object one, Object other) {
        return String.valueOf(one).equals(String.valueOf(other));
    }

    private static String line(Move move) {
        return "\n%s → %s: %d".formatted(move.from(), move.to(), move.count());
    }
}
