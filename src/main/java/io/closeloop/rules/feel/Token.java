package io.closeloop.rules.feel;

/**
 * A word, number, text or sign of an expression.
 *
 * @param text as written; of a text what is between the quotes, with its escapes
 * @param afterOneSpace whether exactly one space stands before it, as inside a function's name of several words
 */
record Token(Kind kind, String text, boolean afterOneSpace) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : '"' + text + '"';
    }
}
