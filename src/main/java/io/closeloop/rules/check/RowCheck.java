package io.closeloop.rules.check;

import io.closeloop.rules.feel.Names;
import io.closeloop.rules.table.DecisionTable;
import io.closeloop.rules.table.TableRow;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * Finds rows that never fire, rows that get into each other's way, and inputs that no row fits. Everything is looked at,
 * not a sample; what a cell cannot be asked without evaluating it counts neither for nor against a row.
 */
final class RowCheck {

    private static final int MOST_OVERLAPS = 20;

    private final ParsedTable parsed;
    private final ParsedTable published;
    private final boolean needsRow;
    private final Findings findings;
    private final DecisionTable table;
    private final String key;

    /**
     * @param published the table as it decides now; null where there is none to compare with
     * @param needsRow whether a process fails where no row fits
     */
    RowCheck(ParsedTable parsed, ParsedTable published, boolean needsRow, Findings findings) {
        this.parsed = parsed;
        this.published = published;
        this.needsRow = needsRow;
        this.findings = findings;
        this.table = parsed.part().table();
        this.key = parsed.part().key();
    }

    void run() {
        Grid grid = Grid.of(List.of(parsed));
        if (grid == null) {
            tooWide();
            return;
        }
        checkConditions(grid);
        checkDeadRows(grid);
        checkOverlaps(grid);
        checkGaps(grid);
    }

    private void checkConditions(Grid grid) {
        for (TableRow row : table.rows()) {
            grid.dimensions().stream()
                    .filter(dimension -> dimension.excludes(row.number() - 1))
                    .forEach(dimension -> findings.error(Finding.ofCell(
                            FindingCode.DEAD_ROW,
                            key,
                            row,
                            dimension.heading(),
                            "no value that can come fits this cell; the row never fires.")));
        }
    }

    private void checkDeadRows(Grid grid) {
        if (table.hitPolicy() != HitPolicy.FIRST) {
            return;
        }
        DeadRows question = new DeadRows(grid);
        if (!GridWalk.answers(grid, question)) {
            tooWide();
            return;
        }
        BitSet dead = question.dead();
        for (TableRow row : table.rows()) {
            boolean isToldAlready =
                    grid.dimensions().stream().anyMatch(dimension -> dimension.excludes(row.number() - 1));
            if (dead.get(row.number() - 1) && !isToldAlready) {
                findings.error(Finding.ofRow(
                        FindingCode.DEAD_ROW,
                        key,
                        row,
                        "can never fire: the rows above it fit everything that it fits."));
            }
        }
    }

    private void checkOverlaps(Grid grid) {
        HitPolicy policy = table.hitPolicy();
        if (policy != HitPolicy.UNIQUE && policy != HitPolicy.ANY) {
            return;
        }
        Overlaps question = new Overlaps((row, other) -> policy == HitPolicy.ANY
                && parsed.answers().get(row).equals(parsed.answers().get(other)));
        if (!GridWalk.answers(grid, question)) {
            tooWide();
        }
        String allows =
                policy == HitPolicy.ANY ? "ANY allows only rows with equal outputs" : "UNIQUE allows one row only";
        question.found().stream().limit(MOST_OVERLAPS).forEach(overlap -> {
            String example = grid.describe(overlap.inputs());
            String message =
                    "and row %d both fit, for example: %s. %s.".formatted(overlap.other() + 1, example, allows);
            findings.add(
                    areIndependent(),
                    Finding.ofRow(FindingCode.OVERLAP, key, table.rows().get(overlap.row()), message));
        });
    }

    private void checkGaps(Grid grid) {
        boolean mayStayEmpty = table.hitPolicy() == HitPolicy.COLLECT && table.aggregation() == null
                || table.hitPolicy() == HitPolicy.RULE_ORDER;
        if (mayStayEmpty || tellLost()) {
            return;
        }
        boolean isError = needsRow && !isComparable() && table.hitPolicy() != HitPolicy.COLLECT && areIndependent();
        if (!tellGaps(grid.withoutEmpty(), isError)) {
            tellGaps(grid, false);
        }
    }

    /** What is decided today must not be left undecided. */
    private boolean tellLost() {
        if (!isComparable()) {
            return false;
        }
        Grid both = Grid.of(List.of(parsed, published));
        if (both == null) {
            return false;
        }
        Gaps question = new Gaps(both, table.rows().size());
        GridWalk.answers(both, question);
        question.examples()
                .forEach(example -> findings.add(
                        areIndependent(),
                        gap("No row fits any more what the published table decides, for example: ", both, example)));
        return !question.examples().isEmpty();
    }

    private boolean isComparable() {
        return published != null
                && published.isComplete()
                && expressions(published).equals(expressions(parsed));
    }

    private static List<?> expressions(ParsedTable table) {
        return table.inputs().stream().map(ParsedInput::expression).toList();
    }

    private boolean tellGaps(Grid grid, boolean isError) {
        Gaps question = new Gaps(grid, grid.rows());
        if (!GridWalk.answers(grid, question)) {
            tooWide();
        }
        question.examples().forEach(example -> findings.add(isError, gap("No row fits, for example: ", grid, example)));
        return !question.examples().isEmpty();
    }

    private Finding gap(String message, Grid grid, List<Object> example) {
        return Finding.ofDecision(FindingCode.GAP, key, message + grid.describe(example) + '.');
    }

    /** Whether the columns' inputs can be combined at will: columns computed from one fact cannot. */
    private boolean areIndependent() {
        Set<String> names = new HashSet<>();
        Set<Object> expressions = new HashSet<>();
        return parsed.inputs().stream()
                .filter(input -> expressions.add(input.expression()))
                .flatMap(input -> Names.of(input.expression()).stream())
                .allMatch(names::add);
    }

    private void tooWide() {
        findings.warning(Finding.ofDecision(
                FindingCode.TOO_WIDE,
                key,
                "The table has too many combinations to look at all of them; rows that never fire, overlaps and gaps may"
                        + " have been missed."));
    }
}
