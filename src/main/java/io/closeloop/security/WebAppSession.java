package io.closeloop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
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

    /** Where the web applications keep the logins; their class holds this name protected. */
    private static final String LOGINS = "authenticatedUser";

    private static final Set<String> READING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final Logins logins;
    private final Problems problems;
    private final String engine;

    WebAppSession(Logins logins, Problems problems, ProcessEngine engine) {
        this.logins = logins;
        this.problems = problems;
        this.engine = engine.getName();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication login = login(session);
        if (login == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            chain.doFilter(request, response);
        } else if (isForged(request, session)) {
            problems.answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "The header " + CsrfConstants.CSRF_TOKEN_HEADER_NAME + " is missing or wrong.");
        } else {
            logins.trusted(login.getIdentityId())
                    .ifPresent(user -> SecurityContextHolder.setContext(new SecurityContextImpl(user)));
            chain.doFilter(request, response);
        }
    }

    private Authentication login(HttpSession session) {
        return session != null && session.getAttribute(LOGINS) instanceof Authentications known
                ? known.getAuthenticationForProcessEngine(engine)
                : null;
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
