package io.closeloop.platform;

import io.closeloop.process.TakenDecision;
import java.util.List;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Hands the decision that a business rule task takes on to the step that records it. The engine writes decision
 * instances at the end of the transaction and has no public way to see them before; afterwards would be too late, since
 * what a decision changed and who decided it belong into one transaction.
 */
class DecisionTrail implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        BpmnExecutionContext execution = Context.getBpmnExecutionContext();
        if (event instanceof HistoricDecisionEvaluationEvent evaluation && execution != null) {
            TakenDecision.INSTANCE.set(execution.getExecution(), evaluation.getRootHistoricDecisionInstance());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
