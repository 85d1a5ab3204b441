package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.Expression.Comparison;
import io.closeloop.rules.feel.Expression.If;
import io.closeloop.rules.feel.Expression.Literal;
import io.closeloop.rules.feel.Expression.Name;
import io.closeloop.rules.feel.Names;
import io.closeloop.rules.feel.UnaryTests;
import io.closeloop.rules.table.InputColumn;

/**
 * An input column with what its head says.
 *
 * @param expression null where it could not be read
 * @param allowed the values that may come; null where the file's could not be read
 */
record ParsedInput(InputColumn column, Expression expression, UnaryTests allowed) {

    ColumnType type() {
        return ColumnType.of(column.type());
    }

    /** Under which name, beside {@code ?}, cells may test the input; null where under none. */
    String inputName() {
        if (column.variable() != null) {
            return column.variable();
        }
        return expression instanceof Name name ? name.name() : null;
    }

    /** Whether the input is never null: {@code if x = null then 0 else …}. */
    boolean isNeverNull() {
        return expression instanceof If choice
                && choice.condition() instanceof Comparison comparison
                && comparison.operator().equals("=")
                && comparison.right() instanceof Literal literal
                && literal.value() == null
                && choice.then() instanceof Literal instead
                && instead.value() != null
                && Names.of(choice.otherwise()).equals(Names.of(comparison.left()));
    }
}
