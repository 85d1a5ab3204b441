package io.closeloop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tells what the servlet container refuses before the application sees it (an address or a header that cannot be read)
 * as the application would, instead of in a page of the container's own.
 */
public class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer answer = response.getReporter();
            if (answer != null) {
                answer.write(problem(status));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problem(HttpStatus status) {
        String detail = status.is5xxServerError()
                ? "Something went wrong on our side."
                : "The address or a header cannot be read, or is too long.";
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), detail);
    }
}
