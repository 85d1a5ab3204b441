package io.closeloop.security;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.spin.json.SpinJsonDataFormatException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;

/**
 * What the engine's REST API answers where something of ours or something unforeseen went wrong: the engine's own keys
 * {@code type} and {@code message}, which Tasklist shows, beside those of a problem detail.
 *
 * @param type short name of what happened
 * @param message a sentence for the person in front of Tasklist
 * @param title the status in words
 * @param status the HTTP status
 * @param detail the same sentence
 * @param errors the fields at fault
 */
record EngineFailure(String type, String message, String title, int status, String detail, List<FieldError> errors) {

    private static final String VALUE_TYPES = "org.camunda.bpm.engine.variable.";
    private static final String NOT_UNDERSTOOD =
            "The request cannot be understood: something in it is missing, contradicts the rest or does not go here.";

    /** A refusal in the words of the form that was sent; {@code errors} keep the fields' names, for programs. */
    static EngineFailure of(Refusal refusal, FieldLabels form) {
        return of("Refusal", Problems.status(refusal), form.sentence(refusal), refusal.errors());
    }

    /** What was refused before the engine, such as a request of somebody whose session has ended. */
    static EngineFailure of(HttpStatus status, String sentence) {
        return of("Refusal", status, sentence);
    }

    /** Never the failure's own words, which may be SQL or class names. */
    static EngineFailure unforeseen(Throwable failure, String reference) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            EngineFailure told = told(cause);
            if (told != null) {
                return told;
            }
        }
        if (EngineMisuse.caused(failure)) {
            return badRequest(NOT_UNDERSTOOD);
        }
        return of(
                "InternalError",
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side. Tell the administrator this reference: " + reference + ".");
    }

    /** Null where nothing is known of it. */
    private static EngineFailure told(Throwable cause) {
        if (cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof TaskAlreadyClaimedException) {
            return of("Conflict", HttpStatus.CONFLICT, "Somebody else was faster. Reload and try again.");
        }
        if (cause instanceof NotFoundException
                || cause instanceof NullValueException
                || EngineMisuse.isOfNothing(cause)) {
            return of("NotFound", HttpStatus.NOT_FOUND, "There is no such thing, or it is done already.");
        }
        if (cause instanceof AuthorizationException) {
            return of("Forbidden", HttpStatus.FORBIDDEN, Problems.NOT_ALLOWED);
        }
        if (PasswordRules.areBroken(cause)) {
            return badRequest("A password needs " + PasswordRules.IN_WORDS + ".");
        }
        if (Unstorable.is(cause)) {
            return of("Refusal", HttpStatus.UNPROCESSABLE_ENTITY, Unstorable.SENTENCE);
        }
        if (cause instanceof JsonMappingException wrong) {
            return badRequest(wrongType(wrong));
        }
        return cause instanceof BadUserRequestException || cause instanceof NotValidException || isNoValue(cause)
                ? badRequest(NOT_UNDERSTOOD)
                : null;
    }

    private static String wrongType(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(place -> place.getFieldName() == null ? String.valueOf(place.getIndex()) : place.getFieldName())
                .collect(Collectors.joining("."));
        return field.isEmpty() ? "The body has not the form that is expected here." : field + ": has the wrong type";
    }

    /**
     * Whether a variable was sent of which the engine's types can make nothing, such as a file without a name or a text
     * that is called JSON.
     */
    private static boolean isNoValue(Throwable cause) {
        return cause instanceof SpinJsonDataFormatException
                || cause instanceof IllegalArgumentException
                        && Arrays.stream(cause.getStackTrace())
                                .limit(1)
                                .anyMatch(thrown -> thrown.getClassName().startsWith(VALUE_TYPES));
    }

    private static EngineFailure badRequest(String sentence) {
        return of("BadRequest", HttpStatus.BAD_REQUEST, sentence);
    }

    private static EngineFailure of(String type, HttpStatus status, String sentence) {
        return of(type, status, sentence, List.of());
    }

    private static EngineFailure of(String type, HttpStatus status, String sentence, List<FieldError> errors) {
        return new EngineFailure(type, sentence, status.getReasonPhrase(), status.value(), sentence, errors);
    }
}
