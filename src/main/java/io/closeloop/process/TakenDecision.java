package io.closeloop.process;

import org.camunda.bpm.engine.history.HistoricDecisionInstance;

/**
 * Which decision a business rule task has just taken, for the step that records it.
 *
 * @param instanceId id of the decision instance in the engine's history
 * @param key the decision's key
 * @param version version of the table
 * @param rule id of the row whose outputs were taken
 */
public record TakenDecision(String instanceId, String key, int version, String rule) {

    /**
     * The instance as the engine will write it at the end of the transaction. Until then no query finds it, so that the
     * platform hands it on.
     */
    public static final TransientVariable<HistoricDecisionInstance> INSTANCE =
            new TransientVariable<>("takenDecision", HistoricDecisionInstance.class);
}
