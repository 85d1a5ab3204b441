package io.closeloop.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.springframework.stereotype.Component;

/** Tells the step that follows a business rule task which version and row of the table decided. */
@Component
public class TakenDecisions {

    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    TakenDecisions(RepositoryService repositoryService, AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /** The decision taken last in this transaction, which must have taken a row. */
    public TakenDecision last(VariableScope scope) {
        HistoricDecisionInstance instance = TakenDecision.INSTANCE.get(scope);
        int version = asSystem.call(() -> repositoryService
                .getDecisionDefinition(instance.getDecisionDefinitionId())
                .getVersion());
        String rule = instance.getOutputs().get(0).getRuleId();
        return new TakenDecision(instance.getId(), instance.getDecisionDefinitionKey(), version, rule);
    }
}
