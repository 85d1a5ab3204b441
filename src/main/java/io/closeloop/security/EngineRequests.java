package io.closeloop.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.closeloop.base.Refusal;
import io.closeloop.platform.RequestWithBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts {@link EngineRequestGuard} before the engine's REST API, the one for programs and the one of the web applications. */
class EngineRequests extends OncePerRequestFilter {

    /** Room for a contract file of 10 MB in base64. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final EngineRequestGuard guard = new EngineRequestGuard();
    private final Problems problems;

    EngineRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap().forEach((key, values) -> checkParameter(key, values));
            if (isMultipart(request)) {
                chain.doFilter(request, response);
                return;
            }
            byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                problems.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, "At most " + LONGEST + " bytes can be sent.");
                return;
            }
            guard.check(body);
            // The engine fails on an empty body where it expects an object with nothing in it.
            chain.doFilter(new RequestWithBody(request, body.length == 0 ? EMPTY_OBJECT : body), response);
        } catch (JsonProcessingException e) {
            problems.answer(response, HttpStatus.BAD_REQUEST, "The body is not JSON: " + Problems.place(e) + ".");
        } catch (Refusal refusal) {
            problems.answer(response, HttpStatus.BAD_REQUEST, refusal.getMessage());
        }
    }

    private void checkParameter(String key, String[] values) {
        guard.checkKey(key, null);
        for (String value : values) {
            guard.checkText(key, value);
        }
    }

    /** Files (deployments, for administrators only); the engine reads no query or form from them. */
    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
