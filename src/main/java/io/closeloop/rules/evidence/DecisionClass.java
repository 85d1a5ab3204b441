package io.closeloop.rules.evidence;

import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.OutputColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sorts what a decision answered into classes by one of its outputs, the one that most says what becomes of a case: the
 * first with allowed values (here or where it comes from), else the first that is no number, else the first.
 *
 * @param output the output's name
 */
record DecisionClass(String output) {

    /** No row was hit, or only rows without an answer. */
    static final String NONE = "(no answer)";
    /** The draft cannot be evaluated for this case. */
    static final String FAILED = "(fails)";

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final int LONGEST = 200;

    /** @param key of the decision whose answers are sorted */
    static DecisionClass of(DecisionFile file, String key) {
        DecisionPart top = file.decision(key).orElseThrow();
        if (!top.isTable()) {
            return new DecisionClass(top.resultName());
        }
        List<OutputColumn> outputs = top.table().outputs();
        Set<String> choices = choices(file);
        return first(outputs, output -> choices.contains(output.name()))
                .or(() -> first(outputs, output -> output.type() == null || !NUMBERS.contains(output.type())))
                .orElseGet(() -> new DecisionClass(outputs.get(0).name()));
    }

    /** Names of the outputs, of whatever decision of the file, that have allowed values. */
    private static Set<String> choices(DecisionFile file) {
        return file.decisions().stream()
                .filter(DecisionPart::isTable)
                .flatMap(part -> part.table().outputs().stream())
                .filter(output -> !output.allowedValues().isEmpty())
                .map(OutputColumn::name)
                .collect(Collectors.toSet());
    }

    private static Optional<DecisionClass> first(List<OutputColumn> outputs, Predicate<OutputColumn> wanted) {
        return outputs.stream().filter(wanted).findFirst().map(output -> new DecisionClass(output.name()));
    }

    /** The class of an answer; of a list of rows, all their classes. */
    String of(Outputs outputs) {
        if (outputs.failure() != null) {
            return FAILED;
        }
        Set<String> values = outputs.rows().stream()
                .map(row -> row.get(output))
                .filter(Objects::nonNull)
                .map(DecisionClass::text)
                .collect(Collectors.toCollection(TreeSet::new));
        String text = String.join(", ", values);
        return text.isEmpty() ? NONE : text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
