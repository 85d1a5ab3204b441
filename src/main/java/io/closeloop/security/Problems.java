package io.closeloop.security;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes the answers to refused requests: problem details of RFC 9457, with {@code errors} for fields at fault. */
@Component
class Problems {

    /** What everybody is told who lacks a right, and no more. */
    static final String NOT_ALLOWED = "You are not allowed to do this.";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    static ProblemDetail of(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        HttpStatus known = HttpStatus.resolve(status.value());
        problem.setTitle(known == null ? "Error" : known.getReasonPhrase());
        return problem;
    }

    static ProblemDetail of(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? of(status(refusal), refusal.getMessage())
                : of(refusal.getMessage(), refusal.errors());
    }

    static ProblemDetail of(String detail, List<FieldError> errors) {
        ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_ENTITY, detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** Where JSON breaks off, without quoting it. */
    static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null
                ? "it cannot be read"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Answers outside the controllers, in a filter. */
    void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        answer(response, status.value(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, of(status, detail));
    }

    /** Answers before the engine's REST API as that API would. */
    void answer(HttpServletResponse response, EngineFailure failure) throws IOException {
        answer(response, failure.status(), MediaType.APPLICATION_JSON_VALUE, failure);
    }

    private void answer(HttpServletResponse response, int status, String type, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body);
    }
}
