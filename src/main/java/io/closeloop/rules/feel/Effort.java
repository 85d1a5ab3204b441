package io.closeloop.rules.feel;

import io.closeloop.rules.feel.Expression.Arithmetic;
import io.closeloop.rules.feel.Expression.Call;
import io.closeloop.rules.feel.Expression.Context;
import io.closeloop.rules.feel.Expression.If;
import io.closeloop.rules.feel.Expression.Input;
import io.closeloop.rules.feel.Expression.Items;
import io.closeloop.rules.feel.Expression.Literal;
import io.closeloop.rules.feel.Expression.Name;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts from above how long results can get and how many steps evaluating takes, in characters. Without loops only
 * joining can make a result long: thirty decisions that each write the one before twice answer a thousand million
 * characters.
 */
public final class Effort {

    private static final String INPUT = "?";

    /** What is allowed for a fact of a process, in characters. */
    private static final double FACT = 1_000;

    private static final double NUMBER = 40;
    private static final double TRUTH_VALUE = 5;

    private final Map<String, Double> lengths = new HashMap<>();
    private double steps;

    /** Says how long the answer of another decision can be. */
    public void know(String name, double length) {
        lengths.merge(name, length, Math::max);
    }

    /** Steps of everything counted so far. */
    public double steps() {
        return steps;
    }

    /** Counts the steps of a cell whose input can be so long. */
    public void count(UnaryTests tests, double input) {
        Map<String, Double> known = new HashMap<>(lengths);
        known.put(INPUT, input);
        tests.tests().forEach(test -> length(test, known));
    }

    /** Counts an expression's steps; how long its result can be. */
    public double count(Expression expression) {
        double length = length(expression, lengths);
        steps += length;
        return length;
    }

    private double length(Expression expression, Map<String, Double> known) {
        steps++;
        if (expression instanceof Literal literal) {
            return literal.value() instanceof String text ? text.length() : NUMBER;
        }
        if (expression instanceof Name name) {
            return known.getOrDefault(name.root(), FACT);
        }
        if (expression instanceof Input) {
            return known.getOrDefault(INPUT, FACT);
        }
        if (expression instanceof Context context) {
            return lengthOf(context, known);
        }
        if (expression instanceof Call call) {
            return lengthOf(call, known);
        }
        double parts = expression.parts().stream()
                .mapToDouble(part -> length(part, known))
                .sum();
        steps += parts;
        boolean isComposed =
                expression instanceof Arithmetic || expression instanceof If || expression instanceof Items;
        return isComposed ? parts : TRUTH_VALUE;
    }

    /** Later entries may use earlier ones. */
    private double lengthOf(Context context, Map<String, Double> known) {
        Map<String, Double> inside = new HashMap<>(known);
        double sum = 0;
        for (Map.Entry<String, Expression> entry : context.entries().entrySet()) {
            double length = length(entry.getValue(), inside);
            inside.put(entry.getKey(), length);
            sum += entry.getKey().length() + length;
        }
        return sum;
    }

    private double lengthOf(Call call, Map<String, Double> known) {
        double sum = 0;
        double product = 1;
        for (Expression argument : call.arguments()) {
            double length = length(argument, known);
            sum += length;
            product *= Math.max(1, length);
        }
        steps += Functions.isSearching(call.function()) ? product : sum;
        return Functions.answersShort(call.function()) ? NUMBER : sum;
    }
}
