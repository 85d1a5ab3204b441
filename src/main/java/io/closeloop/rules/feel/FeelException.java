package io.closeloop.rules.feel;

/** An expression that is no FEEL, or uses what decisions may not; the message says it to the analyst. */
public class FeelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeelException(String message) {
        super(message);
    }
}
