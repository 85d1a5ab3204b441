package io.closeloop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes over the login of the Camunda web applications, which keep it in the HTTP session. As a browser sends the
 * session's cookie by itself, whatever changes something must carry the web applications' token against forged requests
 * too. A request that brings a password does not need the session.
 */
class WebAppSession extends OncePerRequestFilter {

    private static final Set<String> READING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final Logins logins;
    private final Problems problems;
    private final WebAppLogins webAppLogins;

    WebAppSession(Logins logins, Problems problems, WebAppLogins webAppLogins) {
        this.logins = logins;
        this.problems = problems;
        this.webAppLogins = webAppLogins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<String> login = webAppLogins.user(session);
        if (login.isEmpty() || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            chain.doFilter(request, response);
        } else if (isForged(request, session)) {
            problems.answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "The header " + CsrfConstants.CSRF_TOKEN_HEADER_NAME + " is missing or wrong.");
        } else {
            logins.trusted(login.get())
                    .ifPresent(user -> SecurityContextHolder.setContext(new SecurityContextImpl(user)));
            chain.doFilter(request, response);
        }
    }

    private static boolean isForged(HttpServletRequest request, HttpSession session) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        Object expected = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return sent == null || expected == null || !MessageDigest.isEqual(bytes(sent), bytes(expected.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
