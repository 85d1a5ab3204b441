package io.closeloop.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What the engine would let everybody do who may work on a task, and we do not: end it by an error or an escalation,
 * past the step that records what was done, and claim it in another's name.
 */
final class TaskRules {

    private static final Set<String> PAST_THE_RECORD = Set.of("bpmnError", "bpmnEscalation");
    private static final Set<String> CLAIMING = Set.of("claim");
    private static final ObjectMapper JSON = new ObjectMapper();

    private TaskRules() {}

    static void check(List<String> path, String user, byte[] body) throws IOException {
        if (EnginePaths.isOnTask(path, PAST_THE_RECORD)) {
            throw Refusal.forbidden("A task ends by its form only.");
        }
        if (EnginePaths.isOnTask(path, CLAIMING) && !claimer(body).equals(user)) {
            throw Refusal.forbidden(
                    "A task is claimed in one's own name; who may assign it to others sets its assignee.");
        }
    }

    private static String claimer(byte[] body) throws IOException {
        JsonNode claim = JSON.readTree(body);
        return claim.path("userId").asText();
    }
}
