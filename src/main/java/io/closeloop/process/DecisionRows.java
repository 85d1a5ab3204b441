package io.closeloop.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Ends a business rule task whose table collects: keeps all rows that fitted, for the rest of the transaction, where the
 * next step reads them. None may have.
 */
@Component
public class DecisionRows implements ExecutionListener {

    @SuppressWarnings("rawtypes")
    private static final TransientVariable<List> KEPT = new TransientVariable<>("decidedRows", List.class);

    private static final String RESULT = "decisionResult";

    DecisionRows() {}

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
        KEPT.set(execution, result.getResultList());
    }

    /** The outputs of every row that fitted, in the table's order; {@link DecisionOutput#in} reads them. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> get(VariableScope scope) {
        return KEPT.get(scope);
    }
}
