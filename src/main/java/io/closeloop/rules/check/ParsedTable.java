package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.UnaryTests;
import io.closeloop.rules.table.DecisionPart;
import java.util.List;

/**
 * A table whose cells have been read.
 *
 * @param allowedOutputs the values allowed in each output column
 * @param tests a list of cells for each row; null stands for a cell that could not be read
 * @param answers a list of output cells for each row; null stands for an empty one or one that could not be read
 */
record ParsedTable(
        DecisionPart part,
        List<ParsedInput> inputs,
        List<UnaryTests> allowedOutputs,
        List<List<UnaryTests>> tests,
        List<List<Expression>> answers) {

    /** Whether all inputs could be read, so that it can be said which rows fit. */
    boolean isComplete() {
        return inputs.stream().allMatch(input -> input.expression() != null && input.allowed() != null)
                && tests.stream().noneMatch(row -> row.contains(null));
    }
}
