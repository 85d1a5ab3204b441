package io.closeloop.rules;

import io.closeloop.base.Refusal;
import io.closeloop.process.RuleChange;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lets nobody claim the approval of an own change, nor be given it. */
@Component
class NeverTheAuthor implements TaskListener {

    private final ChangeRequests changes;

    NeverTheAuthor(ChangeRequests changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        ChangeRequest change = changes.inProcess(RuleChange.Variables.CHANGE_ID.get(task));
        if (task.getAssignee() != null && change.isBy(task.getAssignee())) {
            throw Refusal.forbidden("%s is %s's own change: somebody else decides on it."
                    .formatted(change.number(), task.getAssignee()));
        }
    }
}
