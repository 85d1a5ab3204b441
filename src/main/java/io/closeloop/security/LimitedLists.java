package io.closeloop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets who reads a list of definitions without saying how long it may be have as much as anybody may: the engine refuses
 * lists without an end, and Cockpit asks for the versions of a definition in this way.
 */
class LimitedLists extends OncePerRequestFilter {

    /** Of processes, decisions and so on. */
    private static final String DEFINITIONS = "-definition";

    private static final String MAX_RESULTS = "maxResults";

    private final int limit;

    LimitedLists(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isUnlimited(request) ? limited(request) : request, response);
    }

    private static boolean isUnlimited(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().endsWith(DEFINITIONS)
                && request.getParameter(MAX_RESULTS) == null;
    }

    private HttpServletRequest limited(HttpServletRequest request) {
        String ending = MAX_RESULTS + "=" + limit;
        String query = request.getQueryString();
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return query == null || query.isEmpty() ? ending : query + "&" + ending;
            }
        };
    }
}
