package io.closeloop.security;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Knows when the engine failed for what it was asked and not while doing it. Its REST API trips over what is missing in a
 * request, and its commands and queries throw the plainest of exceptions where they refuse something; both would be
 * answered as failures of ours. What a step of a process throws is none of these.
 */
final class EngineMisuse {

    private static final String ENGINE = "org.camunda.bpm.engine.";
    private static final String REST = ENGINE + "rest.";
    private static final String COMMANDS = ENGINE + "impl.cmd.";
    private static final String ARGUMENTS = ENGINE + "impl.util.EnsureUtil";
    private static final String RIGHTS = ENGINE + "impl.cfg.auth.AuthorizationCommandChecker";

    /** Where JAX-RS reads the headers of a request. */
    private static final String HEADERS = "org.glassfish.jersey.message.";

    /** Where it takes the path of a request for a template, to tell which methods there are. */
    private static final String PATHS = "org.glassfish.jersey.uri.";

    private static final String QUERY = "Query";

    private EngineMisuse() {}

    static boolean caused(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String thrower = thrower(root).orElse("");
        boolean refused = (root.getClass() == ProcessEngineException.class || root instanceof NullPointerException)
                && thrower.startsWith(ENGINE)
                && (thrower.startsWith(COMMANDS) || thrower.contains(QUERY));
        return refused
                || thrower.startsWith(HEADERS)
                || thrower.startsWith(PATHS)
                || root instanceof RuntimeException && (thrower.startsWith(REST) || thrower.equals(ARGUMENTS));
    }

    /** Whether a command, or the check of its rights, looked for what is not there, such as a task that is done already. */
    static boolean isOfNothing(Throwable failure) {
        return failure instanceof NullPointerException
                && thrower(failure)
                        .filter(name -> name.equals(RIGHTS) || name.startsWith(COMMANDS))
                        .isPresent();
    }

    /** The first class outside Java's own, which only does what it is told. */
    private static Optional<String> thrower(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst();
    }
}
