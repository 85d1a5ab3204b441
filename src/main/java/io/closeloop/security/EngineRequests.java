package io.closeloop.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.closeloop.base.Refusal;
import io.closeloop.platform.RequestWithBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts {@link EngineRequestGuard} and {@link TaskRules} before the engine's REST API, the one for programs and the one
 * of the web applications. The latter checks its login only behind, so that a stranger may send little here.
 */
class EngineRequests extends OncePerRequestFilter {

    /** Room for a contract file of 10 MB in base64. */
    static final int LONGEST = 16 * 1024 * 1024;

    static final int LONGEST_OF_STRANGERS = 8 * 1024;

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final EngineRequestGuard guard = new EngineRequestGuard();
    private final WebAppLogins webAppLogins;
    private final SubmittedFields submittedFields;
    private final Problems problems;

    EngineRequests(WebAppLogins webAppLogins, SubmittedFields submittedFields, Problems problems) {
        this.webAppLogins = webAppLogins;
        this.submittedFields = submittedFields;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(isMultipart(request) ? sized(request) : checked(request), response);
        } catch (JsonProcessingException e) {
            problems.answer(response, HttpStatus.BAD_REQUEST, "The body is not JSON: " + Problems.place(e) + ".");
        } catch (TooLong e) {
            problems.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, e.getMessage());
        } catch (Refusal refusal) {
            problems.answer(response, EngineFailure.of(refusal, FieldLabels.of(request)));
        }
    }

    private HttpServletRequest checked(HttpServletRequest request) throws IOException {
        Optional<String> user = user(request);
        int longest = user.isPresent() ? LONGEST : LONGEST_OF_STRANGERS;
        TooLong.check(request.getContentLengthLong(), longest);
        request.getParameterMap().forEach(this::checkParameter);
        byte[] body = request.getInputStream().readNBytes(longest + 1);
        TooLong.check(body.length, longest);
        List<String> path = PathSegments.of(request);
        // Looked up only for those whom the engine will hear.
        Optional<FieldLabels> fields = user.isPresent() ? submittedFields.of(path) : Optional.empty();
        fields.ifPresent(form -> form.keepWith(request));
        guard.check(
                body, name -> fields.map(form -> form.names().contains(name)).orElse(true));
        if (user.isPresent()) {
            TaskRules.check(path, user.get(), body);
        }
        // The engine fails on an empty body where it expects an object with nothing in it.
        return new RequestWithBody(request, body.length == 0 ? EMPTY_OBJECT : body);
    }

    /** The engine reads all of them into memory; one that does not say its length could have any. */
    private static HttpServletRequest sized(HttpServletRequest files) throws TooLong {
        long length = files.getContentLengthLong();
        TooLong.check(length < 0 ? Long.MAX_VALUE : length, LONGEST);
        return files;
    }

    /** By password, or by the login of the web applications. */
    private Optional<String> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteUser()).or(() -> webAppLogins.user(request.getSession(false)));
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

    private static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLong(int longest) {
            super("At most " + longest + " bytes can be sent, files with their length.");
        }

        static void check(long length, int longest) throws TooLong {
            if (length > longest) {
                throw new TooLong(longest);
            }
        }
    }
}
