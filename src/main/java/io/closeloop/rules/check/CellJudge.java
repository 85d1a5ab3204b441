package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.Expression.Call;
import io.closeloop.rules.feel.Expression.Comparison;
import io.closeloop.rules.feel.Expression.If;
import io.closeloop.rules.feel.Expression.In;
import io.closeloop.rules.feel.Expression.Input;
import io.closeloop.rules.feel.Expression.Items;
import io.closeloop.rules.feel.Expression.Junction;
import io.closeloop.rules.feel.Expression.Name;
import io.closeloop.rules.feel.Expression.Range;
import io.closeloop.rules.feel.Expression.Test;
import io.closeloop.rules.feel.UnaryTests;
import java.util.List;

/**
 * Says whether a value fits a cell, as the engine would: UNKNOWN where the cell does more than compare its input with
 * constants.
 */
final class CellJudge {

    private final String inputName;

    /** @param inputName under which the cell may name its input, beside {@code ?}; null where under none */
    CellJudge(String inputName) {
        this.inputName = inputName;
    }

    Truth judge(UnaryTests cell, Object value) {
        if (cell.isAnything()) {
            return Truth.YES;
        }
        Truth any = anyOf(cell.tests(), value);
        return cell.negated() ? any.not() : any;
    }

    private Truth anyOf(List<Expression> tests, Object value) {
        Truth any = Truth.NO;
        for (Expression test : tests) {
            any = any.or(test(test, value));
        }
        return any;
    }

    private Truth test(Expression test, Object value) {
        if (test instanceof Test bound) {
            return compare(bound.operator(), value, bound.bound());
        }
        if (test instanceof Range range) {
            return compare(range.lowIncluded() ? ">=" : ">", value, range.low())
                    .and(compare(range.highIncluded() ? "<=" : "<", value, range.high()));
        }
        return usesInput(test) ? truth(test, value) : compare("=", value, test);
    }

    private static Truth compare(String operator, Object value, Expression with) {
        Constant constant = Constant.of(with);
        return constant == null ? Truth.UNKNOWN : Constant.compare(operator, value, constant.value());
    }

    private boolean usesInput(Expression expression) {
        return isInput(expression) || expression.parts().stream().anyMatch(this::usesInput);
    }

    private boolean isInput(Expression expression) {
        return expression instanceof Input
                || expression instanceof Name name && name.name().equals(inputName);
    }

    private Truth truth(Expression expression, Object value) {
        if (expression instanceof Junction junction) {
            Truth left = truth(junction.left(), value);
            Truth right = truth(junction.right(), value);
            return junction.isAnd() ? left.and(right) : left.or(right);
        }
        if (expression instanceof Comparison comparison) {
            return compare(comparison, value);
        }
        if (expression instanceof In in && isInput(in.value())) {
            return anyOf(in.tests(), value);
        }
        if (expression instanceof If choice) {
            return chosen(choice, value);
        }
        if (expression instanceof Call call) {
            return called(call, value);
        }
        Constant constant = Constant.of(expression);
        return constant != null && constant.value() instanceof Boolean is ? Truth.of(is) : Truth.UNKNOWN;
    }

    private Truth compare(Comparison comparison, Object value) {
        if (isInput(comparison.left())) {
            return compare(comparison.operator(), value, comparison.right());
        }
        if (isInput(comparison.right())) {
            return compare(mirrored(comparison.operator()), value, comparison.left());
        }
        return Truth.UNKNOWN;
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    /** What is not known to be true takes the other way. */
    private Truth chosen(If choice, Object value) {
        return switch (truth(choice.condition(), value)) {
            case YES -> truth(choice.then(), value);
            case NO, NEITHER -> truth(choice.otherwise(), value);
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private Truth called(Call call, Object value) {
        if (call.function().equals("not")) {
            return truth(call.arguments().get(0), value).not();
        }
        boolean isMembership = call.function().equals("list contains")
                && call.arguments().size() == 2
                && call.arguments().get(0) instanceof Items
                && isInput(call.arguments().get(1));
        return isMembership ? member(call.arguments().get(0).parts(), value) : Truth.UNKNOWN;
    }

    /** Unlike a comparison it answers no for a value of another type. */
    private static Truth member(List<Expression> items, Object value) {
        Truth any = Truth.NO;
        for (Expression item : items) {
            Truth equal = compare("=", value, item);
            any = any.or(equal == Truth.NEITHER ? Truth.NO : equal);
        }
        return any;
    }
}
