package io.closeloop.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells every failure of a controller as a problem detail; bad input is never an internal error. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final String SECONDS_WHEN_BUSY = "2";
    private static final String WRONG_TYPE = "has the wrong type";

    private final DataSize largestFile;

    ProblemAdvice(@Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.largestFile = largestFile;
    }

    /** What went wrong is often the cause of what Spring, the engine or the database's driver makes of it. */
    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            ProblemDetail problem = told(cause);
            if (problem != null) {
                return answer(e, problem, request);
            }
        }
        logger.error("Request failed: " + request.getDescription(false), e);
        return answer(e, Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side."), request);
    }

    /** Null where it is no matter of the sender's. */
    private static ProblemDetail told(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Problems.of(refusal);
        }
        if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
            return Problems.of(HttpStatus.CONFLICT, "Somebody else was faster. Try again.");
        }
        if (cause instanceof AuthorizationException) {
            return Problems.of(HttpStatus.FORBIDDEN, Problems.NOT_ALLOWED);
        }
        if (cause instanceof RequestRejectedException) {
            return Problems.of(HttpStatus.BAD_REQUEST, OddRequests.SENTENCE);
        }
        if (cause instanceof MultipartException) {
            return Problems.of(HttpStatus.BAD_REQUEST, "The body is not the multipart/form-data that it is called.");
        }
        return Unstorable.is(cause) ? Problems.of(Unstorable.SENTENCE, List.of()) : null;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Throwable cause = e.getCause();
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return answer(e, wrongType(mismatch), request);
        }
        String detail = cause instanceof JsonProcessingException json
                ? "The body cannot be read as JSON: " + Problems.place(json) + "."
                : "The body is missing or cannot be read.";
        return answer(e, Problems.of(HttpStatus.BAD_REQUEST, detail), request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        FieldError error = FieldError.of(name, allowed(e.getRequiredType()), e.getValue());
        return answer(e, Problems.of(Refusal.invalid(List.of(error))), request);
    }

    /** A file sent as a text; Spring holds this for a fault of ours and names the file's class. */
    @Override
    protected ResponseEntity<Object> handleConversionNotSupported(
            ConversionNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentConversionNotSupportedException argument
                ? argument.getName()
                : e.getPropertyName();
        return answer(e, Problems.of(Refusal.invalid(name, allowed(e.getRequiredType()), null)), request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentence = "A file may have at most " + largestFile.toMegabytes()
                + " MB, its name at most 300 characters, and few other fields go with it.";
        return answer(e, Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, sentence), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = e.getFieldErrors().stream()
                .map(error -> FieldError.of(error.getField(), sentence(error), error.getRejectedValue()))
                .toList();
        return answer(e, Problems.of(Refusal.invalid(errors)), request);
    }

    /** What cannot be read as its type is told in Spring's words, which name Java's types. */
    private static String sentence(org.springframework.validation.FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? allowed(error.unwrap(TypeMismatchException.class).getRequiredType())
                : error.getDefaultMessage();
    }

    /** The rest of Spring MVC's failures, whose own sentences are meant for the client. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).headers(headers).body(body);
    }

    private static ProblemDetail wrongType(MismatchedInputException e) {
        String field = e.getPath().stream().map(ProblemAdvice::name).collect(Collectors.joining("."));
        Object rejected = e instanceof InvalidFormatException format ? format.getValue() : null;
        return Problems.of(Refusal.invalid(field, allowed(e.getTargetType()), rejected));
    }

    private static String name(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
    }

    private static String allowed(Class<?> type) {
        if (type == null) {
            return WRONG_TYPE;
        }
        if (type.isEnum()) {
            return "must be one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == LocalDate.class) {
            return "must be a date such as 2026-11-22";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "must be a number" : WRONG_TYPE;
    }

    private ResponseEntity<Object> answer(Exception e, ProblemDetail problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_WHEN_BUSY);
        }
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }
}
