package io.closeloop.process;

import java.util.Map;

/** Is told which decisions somebody deployed by the engine's own interfaces. */
public interface DecisionLog {

    /**
     * Writes it down, in the deployment's transaction.
     *
     * @param by         the user's id
     * @param deployment the deployment's id
     * @param name       what it is called; null where it has no name
     * @param versions   the version that each decision has got, by its key
     */
    void deployed(String by, String deployment, String name, Map<String, Integer> versions);
}
