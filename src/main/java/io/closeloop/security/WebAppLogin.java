package io.closeloop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down guessing at the login of the Camunda web applications as {@link Logins} does for HTTP Basic. */
class WebAppLogin extends OncePerRequestFilter {

    private static final String USER_FIELD = "username";

    private final LoginThrottle throttle;
    private final Logins logins;
    private final ProblemEntryPoint entryPoint;

    WebAppLogin(LoginThrottle throttle, Logins logins, ProblemEntryPoint entryPoint) {
        this.throttle = throttle;
        this.logins = logins;
        this.entryPoint = entryPoint;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PathSegments.of(request).contains("login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getParameter(USER_FIELD);
        String userId = given == null ? "" : given;
        try {
            LoginThrottle.Attempt attempt = throttle.begin(userId, request.getRemoteAddr());
            chain.doFilter(request, response);
            conclude(attempt, userId, response.getStatus());
        } catch (TooManyAttempts tooMany) {
            entryPoint.commence(request, response, tooMany);
        }
    }

    private void conclude(LoginThrottle.Attempt attempt, String userId, int status) {
        if (status == HttpStatus.OK.value()) {
            attempt.succeeded();
        } else if (status == HttpStatus.UNAUTHORIZED.value()) {
            logins.pretendToCheckUnlessKnown(userId);
        } else {
            attempt.withdrawn();
        }
    }
}
