package io.closeloop.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Ends a business rule task by keeping the decision's outputs, for the rest of the transaction, where the next step
 * reads them as {@link DecisionOutput}s. A table without a fitting row fails loudly instead of letting the case go on
 * undecided.
 */
@Component
class DecisionOutputs implements ExecutionListener {

    /** Not the bean's name: a variable of that name would hide the bean from the next business rule task. */
    static final String KEPT = "decided";

    private static final String RESULT = "decisionResult";

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
        if (result.isEmpty()) {
            throw new IllegalStateException("No row of the decision table of \"%s\" fits this case."
                    .formatted(execution.getCurrentActivityName()));
        }
        Map<String, Object> outputs = result.getSingleResult().getEntryMap();
        execution.setVariable(KEPT, Variables.untypedValue(flat(outputs), true));
    }

    /** A decision that is one FEEL context has a single output holding them all. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> flat(Map<String, Object> outputs) {
        Object first = outputs.values().iterator().next();
        return outputs.size() == 1 && first instanceof Map<?, ?> context ? (Map<String, Object>) context : outputs;
    }
}
