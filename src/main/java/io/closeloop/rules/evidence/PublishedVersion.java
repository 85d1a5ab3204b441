package io.closeloop.rules.evidence;

import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.InputColumn;
import io.closeloop.rules.table.TableRow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a decision file that took decisions.
 *
 * @param key of the decision that was asked for
 * @param number its version
 * @param file what it says
 * @param expressions the input columns' expressions by the columns' ids, in the file's order
 * @param results names under which decisions of the file read what other ones answer
 */
record PublishedVersion(
        String key, int number, DecisionFile file, Map<String, String> expressions, Set<String> results) {

    static PublishedVersion of(String key, int number, DecisionFile file) {
        Map<String, String> expressions = new LinkedHashMap<>();
        file.decisions().stream()
                .filter(DecisionPart::isTable)
                .flatMap(part -> part.table().inputs().stream())
                .forEach(column -> expressions.put(column.id(), expression(column)));
        return new PublishedVersion(key, number, file, expressions, results(file));
    }

    /** Under which name the decision answers, first of all. */
    String resultName() {
        return file.decision(key).orElseThrow().outputNames().get(0);
    }

    /** Where a column of the file's stands among its inputs. */
    int place(String inputColumn) {
        return List.copyOf(expressions.keySet()).indexOf(inputColumn);
    }

    /** Where an output stands among the decision's. */
    int placeOfOutput(String name) {
        return file.decision(key).orElseThrow().outputNames().indexOf(name);
    }

    /** A row of any of its tables by the rule's id. */
    Optional<TableRow> row(String id) {
        return file.decisions().stream()
                .filter(DecisionPart::isTable)
                .flatMap(part -> part.table().rows().stream())
                .filter(row -> id != null && id.equals(row.id()))
                .findFirst();
    }

    private static String expression(InputColumn column) {
        return column.expression().text();
    }

    /** What the decisions that others require answer. */
    static Set<String> results(DecisionFile file) {
        Set<String> required = new HashSet<>();
        file.decisions().forEach(part -> required.addAll(part.requiredDecisions()));
        Set<String> results = new HashSet<>();
        file.decisions().stream()
                .filter(part -> required.contains(part.key()))
                .forEach(part -> results.addAll(part.outputNames()));
        return results;
    }
}
