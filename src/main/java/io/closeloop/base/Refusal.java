package io.closeloop.base;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that is not carried out, with a sentence for the person who made it. The same refusal serves a form in
 * Tasklist, a call over HTTP and a row of an import.
 */
public class Refusal extends RuntimeException {

    /** Why it is refused, and with which HTTP status that is said. */
    public enum Kind {
        /** What was sent cannot be taken as it is: 422. */
        INVALID,
        /** It does not fit the present state: 409. */
        CONFLICT,
        /** There is no such thing, or it is not for this user to see: 404. */
        NOT_FOUND,
        /** This user may not do this: 403. */
        FORBIDDEN,
        /** Others are at it; the same request may succeed in a moment: 503. */
        BUSY
    }

    private final Kind kind;
    private final List<FieldError> errors;

    private Refusal(Kind kind, String message, List<FieldError> errors) {
        super(message);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    public static Refusal invalid(String field, String message, Object rejected) {
        return invalid(List.of(FieldError.of(field, message, rejected)));
    }

    public static Refusal invalid(List<FieldError> errors) {
        String sentence = errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return new Refusal(Kind.INVALID, sentence, errors);
    }

    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, List.of());
    }

    public static Refusal notFound(String message) {
        return new Refusal(Kind.NOT_FOUND, message, List.of());
    }

    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, message, List.of());
    }

    public static Refusal busy(String message) {
        return new Refusal(Kind.BUSY, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** The fields at fault; empty unless the kind is INVALID. */
    public List<FieldError> errors() {
        return errors;
    }
}
