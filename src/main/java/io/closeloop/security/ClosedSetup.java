package io.closeloop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes the web applications' first-time setup (CVE-2026-77226): it lets anybody create an administrator as long as
 * there is none. Here the first administrator is made at start.
 */
class ClosedSetup extends OncePerRequestFilter {

    private final Problems problems;

    ClosedSetup(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PathSegments.of(request).stream().anyMatch("setup"::equalsIgnoreCase)) {
            problems.answer(response, HttpStatus.NOT_FOUND, "There is no setup by the browser.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
