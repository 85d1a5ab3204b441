package io.closeloop.rules.trial;

import java.util.List;

/**
 * How a file did on the saved examples of its decision.
 *
 * @param passed how many came out as expected
 */
public record CaseRun(int passed, List<Failed> failed) {

    public CaseRun {
        failed = List.copyOf(failed);
    }

    /** Of a decision without examples. */
    public static final CaseRun NONE = new CaseRun(0, List.of());

    /**
     * An example that came out otherwise.
     *
     * @param caseId the case's id
     * @param name its name
     * @param expected as saved
     * @param actual what the file decided; null where it decided nothing
     * @param problem why it decided nothing; null where no row fitted or it did decide
     */
    public record Failed(long caseId, String name, Object expected, Object actual, String problem) {}
}
