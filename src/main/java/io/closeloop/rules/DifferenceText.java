package io.closeloop.rules;

import io.closeloop.base.Words;
import io.closeloop.rules.table.Change;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableDifference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changes, a line for each cell, for people to read where there is no table to show it in. */
final class DifferenceText {

    private static final int MOST_LINES = 200;
    private static final String NOTHING = "nothing";

    private DifferenceText() {}

    static String of(DecisionFile before, DecisionFile after) {
        List<Change> changes = TableDifference.between(before, after).changes();
        if (changes.isEmpty()) {
            return "Nothing that decides; only how the table is written or drawn.";
        }
        boolean several = after.decisions().size() > 1;
        Stream<String> lines =
                changes.stream().limit(MOST_LINES).map(change -> several ? placed(change) : line(change));
        Stream<String> rest = changes.size() > MOST_LINES
                ? Stream.of("… and %d more: see them in Cockpit.".formatted(changes.size() - MOST_LINES))
                : Stream.empty();
        return Stream.concat(lines, rest).collect(Collectors.joining("\n"));
    }

    private static String placed(Change change) {
        return change.decisionKey() == null ? line(change) : change.decisionKey() + ": " + line(change);
    }

    private static String line(Change change) {
        String what = switch (change.kind()) {
            case CELL -> "row " + change.row() + ", " + change.column();
            case ROW_ADDED -> "new row " + change.row();
            case ROW_REMOVED -> "removed row " + change.row();
            case ROW_MOVED -> "moved row " + change.row();
            case ROW_DESCRIPTION -> "row " + change.row() + ", description";
            default -> Words.ofCode(change.kind()) + (change.column() == null ? "" : " " + change.column());
        };
        return what + ": " + text(change.before()) + " → " + text(change.after());
    }

    private static String text(String value) {
        return value == null || value.isEmpty() ? NOTHING : value;
    }
}
