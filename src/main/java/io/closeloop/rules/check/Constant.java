package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.Expression.Arithmetic;
import io.closeloop.rules.feel.Expression.Literal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A value that an expression has whatever the case is.
 *
 * @param value a number, text, truth value, date or moment; null for {@code null}
 */
record Constant(Object value) {

    /** Null where the expression's value depends on the case. */
    static Constant of(Expression expression) {
        if (expression instanceof Literal literal) {
            return new Constant(literal.value());
        }
        if (expression instanceof Arithmetic arithmetic) {
            Constant left = of(arithmetic.left());
            Constant right = of(arithmetic.right());
            boolean areNumbers = left != null && left.isNumber() && right != null && right.isNumber();
            return areNumbers ? computed(arithmetic.operator(), left.number(), right.number()) : null;
        }
        return null;
    }

    private static Constant computed(String operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case "+" -> new Constant(left.add(right, MathContext.DECIMAL128));
            case "-" -> new Constant(left.subtract(right, MathContext.DECIMAL128));
            case "*" -> new Constant(left.multiply(right, MathContext.DECIMAL128));
            default -> right.signum() == 0 ? null : new Constant(left.divide(right, MathContext.DECIMAL128));
        };
    }

    /** All constants in expressions, however deep. */
    static List<Object> in(Collection<Expression> expressions) {
        List<Object> values = new ArrayList<>();
        for (Expression expression : expressions) {
            Constant constant = of(expression);
            if (constant == null) {
                values.addAll(in(expression.parts()));
            } else {
                values.add(constant.value);
            }
        }
        return values;
    }

    boolean isNumber() {
        return value instanceof BigDecimal;
    }

    private BigDecimal number() {
        return (BigDecimal) value;
    }

    /** FEEL's comparison: NEITHER where the values are of different types. */
    static Truth compare(String operator, Object left, Object right) {
        return switch (operator) {
            case "=" -> equal(left, right);
            case "!=" -> equal(left, right).not();
            default -> ordered(operator, left, right);
        };
    }

    static Truth equal(Object left, Object right) {
        if (left == null || right == null) {
            return Truth.of(Objects.equals(left, right));
        }
        if (left.getClass() != right.getClass()) {
            return Truth.NEITHER;
        }
        return Truth.of(
                left instanceof BigDecimal number ? number.compareTo((BigDecimal) right) == 0 : left.equals(right));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // of the same class, which is a comparable one
    private static Truth ordered(String operator, Object left, Object right) {
        if (left == null || right == null || left.getClass() != right.getClass() || left instanceof Boolean) {
            return Truth.NEITHER;
        }
        // Which texts stand between two others is more than a domain with one "other text" can tell.
        if (left instanceof String) {
            return Truth.UNKNOWN;
        }
        int order = ((Comparable) left).compareTo(right);
        return Truth.of(
                switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }
}
