package io.closeloop.security;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside the controllers (unknown addresses, filters, the servlet container) with a problem. */
@RestController
@Hidden
class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return isOfWebApp(request)
                ? answer(status, MediaType.APPLICATION_JSON, EngineFailure.of(status, sentence(status)))
                : answer(status, MediaType.APPLICATION_PROBLEM_JSON, Problems.of(status, sentence(status)));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, MediaType type, Object body) {
        return ResponseEntity.status(status).contentType(type).body(body);
    }

    /** The web applications show the engine's {@code message}; of anything else they show the JSON as it is. */
    private static boolean isOfWebApp(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/camunda/api/");
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case UNAUTHORIZED -> "Log in first.";
            case FORBIDDEN -> Problems.NOT_ALLOWED;
            default -> status.is5xxServerError() ? "Something went wrong on our side." : status.getReasonPhrase() + ".";
        };
    }
}
