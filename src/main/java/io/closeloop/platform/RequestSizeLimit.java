package io.closeloop.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request body over {@value #MAX_BYTES} bytes, before anything reads a text of any length. File uploads have a
 * limit of their own, and so have the engine's paths, over which the forms send files.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1) // before the login: what looks into bodies there is protected too
class RequestSizeLimit extends OncePerRequestFilter {

    static final int MAX_BYTES = 512 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String contentType = request.getContentType();
        String path = request.getServletPath();
        return contentType == null
                || contentType.startsWith("multipart/")
                || path.startsWith("/engine-rest")
                || path.startsWith("/camunda/api/engine");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            refuse(response);
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            filterUnknownLength(request, response, chain);
        }
    }

    /** A chunked request tells its length by ending only. */
    private static void filterUnknownLength(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            refuse(response);
        } else {
            chain.doFilter(new RequestWithBody(request, body), response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                        {"type":"about:blank","title":"Content Too Large","status":413,\
                        "detail":"The request is longer than the %d KB that are allowed."}""".formatted(MAX_BYTES / 1024));
    }
}
