package io.closeloop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for pages {@code /camunda/app/APP/ENGINE/} of an engine that is not there: the web applications fail on them,
 * and strangers may ask for them.
 */
class UnknownPages extends OncePerRequestFilter {

    private static final int SEGMENTS_OF_A_PAGE = 4;

    private final String engine;
    private final Problems problems;

    UnknownPages(String engine, Problems problems) {
        this.engine = engine;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> path = PathSegments.of(request);
        String last = path.get(path.size() - 1);
        // What has a dot in its name is a script, a style or a picture.
        if (path.size() == SEGMENTS_OF_A_PAGE && !last.equals(engine) && !last.contains(".")) {
            problems.answer(response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
