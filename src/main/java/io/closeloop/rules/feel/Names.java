package io.closeloop.rules.feel;

import io.closeloop.rules.feel.Expression.Context;
import io.closeloop.rules.feel.Expression.Name;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which names an expression takes from outside. */
public final class Names {

    private Names() {}

    /** The names of facts and of other decisions' outputs, without what is behind their dots. */
    public static Set<String> of(Expression expression) {
        Set<String> names = new TreeSet<>();
        collect(expression, Set.of(), names);
        return names;
    }

    /** The same of all tests of a cell. */
    public static Set<String> of(UnaryTests tests) {
        Set<String> names = new TreeSet<>();
        tests.tests().forEach(test -> collect(test, Set.of(), names));
        return names;
    }

    private static void collect(Expression expression, Set<String> defined, Set<String> names) {
        if (expression instanceof Name name && !defined.contains(name.root())) {
            names.add(name.root());
        }
        if (expression instanceof Context context) {
            Set<String> inside = new HashSet<>(defined);
            context.entries().forEach((key, value) -> {
                collect(value, Set.copyOf(inside), names);
                inside.add(key);
            });
        } else {
            expression.parts().forEach(part -> collect(part, defined, names));
        }
    }
}
