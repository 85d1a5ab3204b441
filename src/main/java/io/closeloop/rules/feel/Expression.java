package io.closeloop.rules.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an expression says. */
public sealed interface Expression {

    /** The expressions it consists of. */
    List<Expression> parts();

    /** A number, text, truth value, date or moment; null for {@code null}. */
    record Literal(Object value) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** The value that a cell's tests are about: {@code ?}. */
    record Input() implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A fact, another decision's output, or a part of one. */
    record Name(String name) implements Expression {

        /** What is before the first dot. */
        public String root() {
            int dot = name.indexOf('.');
            return dot < 0 ? name : name.substring(0, dot);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A function of {@link Functions}. */
    record Call(String function, List<Expression> arguments) implements Expression {

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** {@code + - * /}. */
    record Arithmetic(String operator, Expression left, Expression right) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code = != < <= > >=}. */
    record Comparison(String operator, Expression left, Expression right) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code and}, {@code or}. */
    record Junction(boolean isAnd, Expression left, Expression right) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code if … then … else}. */
    record If(Expression condition, Expression then, Expression otherwise) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /** A list. */
    record Items(List<Expression> parts) implements Expression {}

    /** Named values, of which the later may use the earlier. */
    record Context(Map<String, Expression> entries) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.copyOf(entries.values());
        }
    }

    /** Whether the value passes one of the tests: {@code in}, {@code between}. */
    record In(Expression value, List<Expression> tests) implements Expression {

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(tests);
            parts.add(value);
            return parts;
        }
    }

    /** A test on the input alone: {@code > 5}. */
    record Test(String operator, Expression bound) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(bound);
        }
    }

    /** A test on the input alone: {@code [1..5)}. */
    record Range(boolean lowIncluded, Expression low, Expression high, boolean highIncluded) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(low, high);
        }
    }
}
