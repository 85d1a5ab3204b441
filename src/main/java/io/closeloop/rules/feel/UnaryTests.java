package io.closeloop.rules.feel;

import java.util.List;

/**
 * What a cell of an input column asks of the input: to pass one of the tests, or none of them.
 *
 * @param negated whether they stand inside {@code not(…)}
 * @param tests none where everything passes
 */
public record UnaryTests(boolean negated, List<Expression> tests) {

    static final UnaryTests ANYTHING = new UnaryTests(false, List.of());

    public boolean isAnything() {
        return tests.isEmpty();
    }
}
