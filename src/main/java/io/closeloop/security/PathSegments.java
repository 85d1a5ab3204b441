package io.closeloop.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** A request's path as the servlet container understood it: decoded, without parameters and empty segments. */
final class PathSegments {

    private PathSegments() {}

    static List<String> of(HttpServletRequest request) {
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        return Stream.of((request.getServletPath() + info).split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
