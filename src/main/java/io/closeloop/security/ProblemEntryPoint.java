package io.closeloop.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells strangers to log in, guessers to wait, and users what they may not do. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ProblemEntryPoint(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            problems.answer(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many failed logins. Try again in " + tooMany.seconds() + " seconds.");
            return;
        }
        // A script of the web applications gets no challenge: the browser would open its own login window.
        if (!"empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Closeloop\", charset=\"UTF-8\"");
        }
        problems.answer(response, HttpStatus.UNAUTHORIZED, "Log in with the name and password of a Camunda user.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.answer(response, HttpStatus.FORBIDDEN, Problems.NOT_ALLOWED);
    }
}
