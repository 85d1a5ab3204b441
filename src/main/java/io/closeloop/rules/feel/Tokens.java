package io.closeloop.rules.feel;

import java.util.List;

/** The tokens of an expression, read from left to right. */
final class Tokens {

    /** The engine goes down the operators of a chain one call each, and its stack has an end. */
    private static final int MOST_OPERATORS = 200;

    private final List<Token> tokens;
    private int at;
    private int operators;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Goes on if the sign or word is next; whether it was. */
    boolean takeIf(String sign) {
        boolean isNext = peek().is(sign);
        if (isNext) {
            at++;
        }
        return isNext;
    }

    /** Takes an operator of a chain. */
    String takeOperator() {
        if (++operators > MOST_OPERATORS) {
            throw new FeelException("an expression must have at most " + MOST_OPERATORS + " operators");
        }
        return take().text();
    }

    void expect(String sign) {
        if (!takeIf(sign)) {
            throw new FeelException("expected " + sign + " but found " + peek());
        }
    }

    boolean isNext(String sign) {
        return peek().is(sign);
    }

    /** Whether a bracket is next that has {@code ..} inside. */
    boolean isRangeNext() {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            }
            if (depth == 0) {
                return false;
            }
            if (depth == 1 && token.is("..")) {
                return true;
            }
        }
        return false;
    }

    /** Takes a known function's name, of as many words as it has, if one stands before a parenthesis; else null. */
    String takeFunction() {
        StringBuilder name = new StringBuilder();
        String found = null;
        int end = at;
        for (int i = at; i < at + Functions.MOST_WORDS && tokens.get(i).kind() == Token.Kind.WORD; i++) {
            if (i > at && !tokens.get(i).afterOneSpace()) {
                break;
            }
            name.append(i > at ? " " : "").append(tokens.get(i).text());
            if (tokens.get(i + 1).is("(") && Functions.isKnown(name.toString())) {
                found = name.toString();
                end = i + 1;
            }
        }
        at = end;
        return found;
    }
}
