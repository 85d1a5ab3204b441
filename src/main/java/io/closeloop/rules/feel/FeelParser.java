package io.closeloop.rules.feel;

import io.closeloop.rules.feel.Expression.Comparison;
import io.closeloop.rules.feel.Expression.If;
import io.closeloop.rules.feel.Expression.In;
import io.closeloop.rules.feel.Expression.Junction;
import io.closeloop.rules.feel.Expression.Literal;
import io.closeloop.rules.feel.Expression.Range;
import io.closeloop.rules.feel.Expression.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the FEEL that decisions may use. What it does not know is refused: loops ({@code for}, {@code some},
 * {@code every}), functions of one's own, filters, powers, ranges as values. The engine's own parser reads the same text
 * again; whatever passes both can be evaluated in a time that the file's size bounds.
 */
public final class FeelParser {

    static final int LONGEST = 4_000;
    private static final int DEEPEST = 25;
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> TESTS = Set.of("<", "<=", ">", ">=");

    private final Tokens tokens;
    private final OperandParser operands;
    private int depth;

    private FeelParser(String text) {
        if (text.length() > LONGEST) {
            throw new FeelException("an expression must have at most " + LONGEST + " characters");
        }
        this.tokens = new Tokens(Lexer.tokens(text));
        this.operands = new OperandParser(tokens, this::expression);
    }

    /**
     * An input expression, an output cell or a decision's expression.
     *
     * @throws FeelException with the reason
     */
    public static Expression expression(String text) {
        FeelParser parser = new FeelParser(text);
        Expression expression = parser.expression();
        parser.end();
        EngineParser.checkExpression(text);
        return expression;
    }

    /**
     * A cell of an input column, or the values allowed in a column.
     *
     * @throws FeelException with the reason
     */
    public static UnaryTests tests(String text) {
        if (text.isBlank() || text.strip().equals("-")) {
            return UnaryTests.ANYTHING;
        }
        FeelParser parser = new FeelParser(text);
        UnaryTests tests = parser.unaryTests();
        parser.end();
        checkTruthValues(tests);
        EngineParser.checkTests(text);
        return tests;
    }

    /** In a list the engine takes {@code true} for a test that everything passes. */
    private static void checkTruthValues(UnaryTests tests) {
        boolean isSingle = tests.tests().size() == 1 && !tests.negated();
        if (!isSingle && tests.tests().stream().anyMatch(FeelParser::isTruthValue)) {
            throw new FeelException("true and false must stand alone, neither in a list nor inside not(…)");
        }
    }

    private static boolean isTruthValue(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof Boolean;
    }

    private void end() {
        if (tokens.peek().kind() != Token.Kind.END) {
            throw new FeelException("expected the end but found " + tokens.peek());
        }
    }

    private UnaryTests unaryTests() {
        if (!tokens.takeIf("not")) {
            return new UnaryTests(false, tests());
        }
        tokens.expect("(");
        List<Expression> tests = tests();
        tokens.expect(")");
        return new UnaryTests(true, tests);
    }

    private List<Expression> tests() {
        List<Expression> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (tokens.takeIf(","));
        return tests;
    }

    private Expression test() {
        if (TESTS.contains(tokens.peek().text()) && tokens.peek().kind() == Token.Kind.SIGN) {
            return new Test(tokens.take().text(), operands.sum());
        }
        return tokens.isRangeNext() ? range() : expression();
    }

    private Expression range() {
        boolean lowIncluded = tokens.take().is("[");
        Expression low = operands.sum();
        tokens.expect("..");
        Expression high = operands.sum();
        boolean highIncluded = tokens.takeIf("]");
        if (!highIncluded) {
            tokens.expect(")");
        }
        return new Range(lowIncluded, low, high, highIncluded);
    }

    private Expression expression() {
        if (++depth > DEEPEST) {
            throw new FeelException("an expression must not be nested deeper than " + DEEPEST);
        }
        Expression expression = tokens.takeIf("if") ? choice() : or();
        depth--;
        return expression;
    }

    private Expression choice() {
        Expression condition = expression();
        tokens.expect("then");
        Expression then = expression();
        tokens.expect("else");
        return new If(condition, then, expression());
    }

    private Expression or() {
        Expression left = and();
        while (tokens.isNext("or")) {
            tokens.takeOperator();
            left = new Junction(false, left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (tokens.isNext("and")) {
            tokens.takeOperator();
            left = new Junction(true, left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        Expression left = operands.sum();
        Token next = tokens.peek();
        if (next.kind() == Token.Kind.SIGN && COMPARISONS.contains(next.text())) {
            return new Comparison(tokens.take().text(), left, operands.sum());
        }
        if (tokens.takeIf("between")) {
            Expression low = operands.sum();
            tokens.expect("and");
            return new In(left, List.of(new Range(true, low, operands.sum(), true)));
        }
        return tokens.takeIf("in") ? new In(left, testsOfIn()) : left;
    }

    private List<Expression> testsOfIn() {
        if (tokens.isRangeNext() || !tokens.takeIf("(")) {
            return List.of(test());
        }
        List<Expression> tests = tests();
        tokens.expect(")");
        return tests;
    }
}
