package io.closeloop.rules.evidence;

import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.InputColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A version of a decision file that took decisions.
 *
 * @param key of the decision that was asked for
 * @param number its version
 * @param file what it says
 * @param expressions the input columns' expressions by the columns' ids
 * @param results names under which decisions of the file read what other ones answer
 */
record PublishedVersion(
        String key, int number, DecisionFile file, Map<String, String> expressions, Set<String> results) {

    static PublishedVersion of(String key, int number, DecisionFile file) {
        Map<String, String> expressions = new HashMap<>();
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
