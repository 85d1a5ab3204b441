package io.closeloop.rules;

import io.closeloop.process.RuleChange;
import io.closeloop.process.RuleChange.Shown;
import io.closeloop.process.TaskJson;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows a change to whoever decides on it. */
@Component
class PrepareRuleChangeTask implements TaskListener {

    private static final String STAGE = "Rule change";

    private final ChangeRequests changes;
    private final ChangeText text;
    private final TaskJson json;

    PrepareRuleChangeTask(ChangeRequests changes, ChangeText text, TaskJson json) {
        this.changes = changes;
        this.text = text;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        ChangeRequest change = changes.inProcess(RuleChange.Variables.CHANGE_ID.get(task));
        Map<String, Object> shown = text.of(change);
        task.setVariableLocal(Shown.CUSTOMER, shown.get(ChangeText.NAME));
        task.setVariableLocal(Shown.STAGE, STAGE);
        json.set(task, Shown.CHANGE, shown);
    }
}
