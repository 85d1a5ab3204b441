package io.closeloop.opportunity;

import io.closeloop.opportunity.DealCards.DealCard;
import io.closeloop.process.Stage;
import io.closeloop.process.StageWork;
import io.closeloop.process.TaskJson;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Fills a task's fields with what is known. The fields are variables of the stage's process, not of the task: a form
 * sent in writes to the innermost variable of a field's name, and what it writes to a task is gone before the record
 * step can read it. The record step takes them out of the process again.
 */
@Component
class Prefill {

    /** The tasks that deliver the fields of their stage's gate. */
    private static final Map<String, Stage> DELIVERING = Map.of(
            StageWork.Tasks.CONTACT_CUSTOMER, Stage.INITIAL_CONTACT,
            StageWork.Tasks.ANALYSE_NEEDS, Stage.NEEDS_ANALYSIS,
            StageWork.Tasks.DRAFT_SOLUTION, Stage.SOLUTION,
            StageWork.Tasks.PRESENT_SOLUTION, Stage.SOLUTION,
            StageWork.Tasks.NEGOTIATE_TERMS, Stage.NEGOTIATION);

    private final Pipeline pipeline;
    private final TaskJson json;

    Prefill(Pipeline pipeline, TaskJson json) {
        this.pipeline = pipeline;
        this.json = json;
    }

    void put(DelegateTask task, DealCard card, Map<String, Object> delivered) {
        Stage stage = DELIVERING.get(task.getTaskDefinitionKey());
        if (stage == null) {
            return;
        }
        Map<String, Object> known = known(card);
        known.putAll(delivered);
        DelegateExecution process = task.getExecution().getProcessInstance();
        for (GateField field : pipeline.of(stage).gate()) {
            Object value = known.get(field.name());
            if (value != null) {
                process.setVariable(field.name(), variable(field, value));
            }
        }
    }

    /** What the deal itself knows before the stage has delivered anything. */
    private static Map<String, Object> known(DealCard card) {
        Map<String, Object> known = new HashMap<>();
        known.put(Deliveries.EXPECTED_AMOUNT, card.amount());
        known.put(Deliveries.EXPECTED_CLOSE_DATE, card.expectedCloseDate());
        known.put(Deliveries.AGREED_PRICE, card.quoteTotal());
        known.put(Deliveries.AGREED_TERMS, card.paymentTerms());
        return known;
    }

    private Object variable(GateField field, Object value) {
        return switch (field.type()) {
            case BOOLEAN -> value;
            case LIST -> json.value(value);
            // A number as text: a Double would lose cents of a large amount.
            case TEXT, CHOICE, DATE, NUMBER -> value.toString();
        };
    }
}
