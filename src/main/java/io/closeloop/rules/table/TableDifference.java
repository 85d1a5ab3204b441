package io.closeloop.rules.table;

import io.closeloop.rules.table.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * In what two files differ, decision by decision and cell by cell. Rows and columns are the same where their ids are;
 * rows without a counterpart by id, as after a round trip through a spreadsheet, are matched by position.
 *
 * @param changes in the newer file's order; what is gone comes last in its table
 */
public record TableDifference(List<Change> changes) {

    public TableDifference {
        changes = List.copyOf(changes);
    }

    /** What changed from one file to the other. */
    public static TableDifference between(DecisionFile before, DecisionFile after) {
        List<Change> changes = new ArrayList<>();
        add(changes, Kind.FILE_NAME, null, before.name(), after.name());
        for (DecisionPart part : after.decisions()) {
            Optional<DecisionPart> old = before.decision(part.key());
            old.ifPresentOrElse(
                    other -> compare(changes, other, part),
                    () -> changes.add(Change.of(Kind.DECISION_ADDED, part.key(), null, part.name())));
        }
        before.decisions().stream()
                .filter(part -> after.decision(part.key()).isEmpty())
                .forEach(part -> changes.add(Change.of(Kind.DECISION_REMOVED, part.key(), part.name(), null)));
        return new TableDifference(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static void compare(List<Change> changes, DecisionPart before, DecisionPart after) {
        String key = after.key();
        add(changes, Kind.NAME, key, before.name(), after.name());
        add(changes, Kind.DESCRIPTION, key, before.description(), after.description());
        add(changes, Kind.TIME_TO_LIVE, key, before.timeToLive(), after.timeToLive());
        add(changes, Kind.RESULT, key, result(before), result(after));
        add(changes, Kind.REQUIREMENTS, key, requirements(before), requirements(after));
        add(changes, Kind.EXPRESSION, key, expression(before), expression(after));
        if (before.isTable() && after.isTable()) {
            new TableComparison(key, before.table(), after.table(), changes).run();
        } else if (before.isTable() || after.isTable()) {
            add(changes, Kind.HIT_POLICY, key, policy(before), policy(after));
        }
    }

    private static String result(DecisionPart part) {
        return part.resultName() == null ? null : part.resultName() + " (" + part.resultType() + ")";
    }

    private static String requirements(DecisionPart part) {
        List<String> all = new ArrayList<>(part.requiredDecisions());
        all.addAll(part.requiredInputs());
        return String.join(", ", all.stream().sorted().toList());
    }

    private static String expression(DecisionPart part) {
        return part.isTable() ? null : part.expression().text();
    }

    private static String policy(DecisionPart part) {
        return part.isTable() ? part.table().policy() : null;
    }

    private static void add(List<Change> changes, Kind kind, String key, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(Change.of(kind, key, before, after));
        }
    }
}
