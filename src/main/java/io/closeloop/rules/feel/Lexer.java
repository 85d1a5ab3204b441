package io.closeloop.rules.feel;

import io.closeloop.rules.feel.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. */
final class Lexer {

    private static final int LONGEST_NUMBER = 34;

    /** The longer ones first. */
    private static final List<String> SIGNS = List.of(
            "..", "<=", ">=", "!=", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ":", ".",
            "?");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        int end = 0;
        skipSpace();
        while (at < text.length()) {
            boolean afterOneSpace = at == end + 1 && text.charAt(end) == ' ';
            tokens.add(next(afterOneSpace));
            end = at;
            skipSpace();
        }
        tokens.add(new Token(Kind.END, "", false));
        return tokens;
    }

    private Token next(boolean afterOneSpace) {
        char first = text.charAt(at);
        if (first == '"') {
            return new Token(Kind.TEXT, quoted(), afterOneSpace);
        }
        if (isDigit(first) || first == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            return new Token(Kind.NUMBER, number(), afterOneSpace);
        }
        if (Character.isJavaIdentifierStart(first)) {
            return new Token(Kind.WORD, word(), afterOneSpace);
        }
        return new Token(Kind.SIGN, sign(), afterOneSpace);
    }

    /** A backslash takes the character behind it along, a quote too. */
    private String quoted() {
        int begin = ++at;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new FeelException("a text is not closed with a quote");
        }
        return text.substring(begin, at++);
    }

    private String number() {
        int begin = at;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        if (at - begin > LONGEST_NUMBER) {
            throw new FeelException("a number must have at most " + LONGEST_NUMBER + " digits");
        }
        return text.substring(begin, at);
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private String word() {
        int begin = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        throw new FeelException("the character " + text.charAt(at) + " is not allowed here");
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
