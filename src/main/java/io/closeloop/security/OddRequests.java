package io.closeloop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that two parts of the application might read differently: with parameters, encoded slashes, dots or
 * zeros. Spring Security does so too, but some of them fail on the way there.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class OddRequests extends OncePerRequestFilter {

    static final String SENTENCE = "The address or a header is written in a way not allowed.";

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();
    private final Problems problems;

    OddRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hidesItsServlet(request)) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(firewall.getFirewalledRequest(request), response);
        } catch (RequestRejectedException e) {
            refuse(response);
        }
    }

    /** Spring Security fails on a servlet's own part of the path written with percent signs. */
    private static boolean hidesItsServlet(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }

    private void refuse(HttpServletResponse response) throws IOException {
        problems.answer(response, HttpStatus.BAD_REQUEST, SENTENCE);
    }
}
