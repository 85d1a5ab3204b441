package io.closeloop.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.util.EntityUtils;

/** Tells an accepted message from a refused one. */
final class Answers {

    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    /** WeCom says "200 OK" to everything, and what is wrong in its body. */
    private static final String WECOM_ERROR = "errcode";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** @throws SendingFailedException unless the receiver took the message */
    static void check(String host, HttpResponse answer) {
        int status = answer.getStatusLine().getStatusCode();
        if (status >= FIRST_ERROR) {
            throw new SendingFailedException("%s answered with the status %d.".formatted(host, status));
        }
        if (status >= FIRST_REDIRECT) {
            throw new SendingFailedException(
                    "%s answered with the redirect %d, which is not followed.".formatted(host, status));
        }
        int error = error(answer.getEntity());
        if (error != 0) {
            throw new SendingFailedException("%s answered with the error %d.".formatted(host, error));
        }
    }

    private static int error(HttpEntity body) {
        try {
            JsonNode answer = JSON.readTree(EntityUtils.toString(body));
            return answer == null ? 0 : answer.path(WECOM_ERROR).asInt();
        } catch (IOException noJson) {
            return 0;
        }
    }
}
