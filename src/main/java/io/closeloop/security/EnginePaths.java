package io.closeloop.security;

import java.util.List;
import java.util.Set;

/** Understands the paths of the engine's REST API, whichever way an engine and the API itself are named before. */
final class EnginePaths {

    private static final String TASK = "task";

    private EnginePaths() {}

    /** Whether the path is {@code …/task/ID/ACTION} with one of the actions. */
    static boolean isOnTask(List<String> path, Set<String> actions) {
        int last = path.size() - 1;
        return last >= 2 && path.get(last - 2).equals(TASK) && actions.contains(path.get(last));
    }
}
