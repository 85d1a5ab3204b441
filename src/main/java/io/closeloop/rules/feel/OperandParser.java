package io.closeloop.rules.feel;

import io.closeloop.rules.feel.Expression.Arithmetic;
import io.closeloop.rules.feel.Expression.Call;
import io.closeloop.rules.feel.Expression.Context;
import io.closeloop.rules.feel.Expression.Input;
import io.closeloop.rules.feel.Expression.Items;
import io.closeloop.rules.feel.Expression.Literal;
import io.closeloop.rules.feel.Expression.Name;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what comparisons compare: sums, products and the values in them. */
final class OperandParser {

    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "if",
            "then",
            "else",
            "between",
            "in",
            "instance",
            "not",
            "for",
            "some",
            "every",
            "function",
            "return",
            "satisfies",
            "external");

    private static final Literal ZERO = new Literal(BigDecimal.ZERO);

    private final Tokens tokens;
    private final Supplier<Expression> expression;

    /** @param expression reads a whole expression, inside brackets */
    OperandParser(Tokens tokens, Supplier<Expression> expression) {
        this.tokens = tokens;
        this.expression = expression;
    }

    Expression sum() {
        Expression left = product();
        while (tokens.isNext("+") || tokens.isNext("-")) {
            left = new Arithmetic(tokens.takeOperator(), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (tokens.isNext("*") || tokens.isNext("/")) {
            left = new Arithmetic(tokens.takeOperator(), left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (!tokens.takeIf("-")) {
            return value();
        }
        Expression value = value();
        return value instanceof Literal literal && literal.value() instanceof BigDecimal number
                ? new Literal(number.negate())
                : new Arithmetic("-", ZERO, value);
    }

    private Expression value() {
        Expression value = unfiltered();
        if (tokens.isNext("[")) {
            throw new FeelException("filters in square brackets are not allowed");
        }
        return value;
    }

    private Expression unfiltered() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> new Literal(new BigDecimal(tokens.take().text()));
            case TEXT -> new Literal(unescaped(tokens.take().text()));
            case WORD -> word();
            case SIGN -> bracketed();
            case END -> throw new FeelException("it ends too early");
        };
    }

    private Expression word() {
        String function = tokens.takeFunction();
        if (function != null) {
            return call(function);
        }
        String word = tokens.take().text();
        if (RESERVED.contains(word)) {
            throw new FeelException("\"" + word + "\" is not allowed here");
        }
        return switch (word) {
            case "null" -> new Literal(null);
            case "true" -> new Literal(true);
            case "false" -> new Literal(false);
            default -> name(word);
        };
    }

    private Expression name(String first) {
        if (tokens.isNext("(")) {
            throw new FeelException("the function \"" + first + "\" is not allowed or not known");
        }
        StringBuilder name = new StringBuilder(first);
        while (tokens.takeIf(".")) {
            Token part = tokens.take();
            if (part.kind() != Token.Kind.WORD || tokens.isNext("(")) {
                throw new FeelException("expected a name behind the dot but found " + part);
            }
            name.append('.').append(part.text());
        }
        return new Name(name.toString());
    }

    private Expression call(String function) {
        tokens.expect("(");
        List<Expression> arguments = list(")");
        Functions.check(function, arguments);
        boolean isFixed = arguments.size() == 1
                && arguments.get(0) instanceof Literal literal
                && literal.value() instanceof String;
        return isFixed ? fixed(function, arguments) : new Call(function, arguments);
    }

    /** A date or moment written out is a value; the engine reads it with the expression and not at every evaluation. */
    private static Expression fixed(String function, List<Expression> arguments) {
        String text = (String) ((Literal) arguments.get(0)).value();
        try {
            return switch (function) {
                case "date" -> new Literal(LocalDate.parse(text));
                case "date and time" -> new Literal(LocalDateTime.parse(text));
                default -> new Call(function, arguments);
            };
        } catch (DateTimeException withOffsetOrNone) {
            return new Call(function, arguments);
        }
    }

    private List<Expression> list(String end) {
        List<Expression> items = new ArrayList<>();
        if (!tokens.takeIf(end)) {
            do {
                items.add(expression.get());
            } while (tokens.takeIf(","));
            tokens.expect(end);
        }
        return List.copyOf(items);
    }

    private Expression bracketed() {
        Token sign = tokens.take();
        return switch (sign.text()) {
            case "?" -> new Input();
            case "[" -> new Items(list("]"));
            case "{" -> context();
            case "(" -> {
                Expression inner = expression.get();
                tokens.expect(")");
                yield inner;
            }
            default -> throw new FeelException("expected a value but found " + sign);
        };
    }

    private Expression context() {
        Map<String, Expression> entries = new LinkedHashMap<>();
        if (!tokens.takeIf("}")) {
            do {
                Token key = tokens.take();
                if (key.kind() != Token.Kind.WORD && key.kind() != Token.Kind.TEXT) {
                    throw new FeelException("expected a name but found " + key);
                }
                tokens.expect(":");
                entries.put(key.text(), expression.get());
            } while (tokens.takeIf(","));
            tokens.expect("}");
        }
        return new Context(entries);
    }

    private static String unescaped(String text) {
        return text.replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\\", "\\");
    }
}
