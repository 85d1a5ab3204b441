package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.process.ImproveFigure.Shown;
import io.closeloop.process.ImproveFigure.Variables;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Gives the decision about a miss to those who may take it. The card names figure and period only: the engine shows every
 * manager every task, so the numbers are read by the form, with the rights of whoever opens it.
 */
@Component
class PrepareMeasureDecision implements TaskListener {

    private final Improvements improvements;
    private final Deciders deciders;
    private final DecisionDeadline deadline;

    PrepareMeasureDecision(Improvements improvements, Deciders deciders, DecisionDeadline deadline) {
        this.improvements = improvements;
        this.deciders = deciders;
        this.deadline = deadline;
    }

    @Override
    public void notify(DelegateTask task) {
        Miss miss = improvements.miss(Variables.IMPROVEMENT_ID.get(task));
        offer(task, miss);
        // Instances of the process as it was first released have no such variable.
        Date due = Variables.DECISION_DUE_AT.get(task);
        task.setDueDate(due == null ? deadline.due() : due);
        task.setVariableLocal(Shown.CUSTOMER, miss.title());
        task.setVariableLocal(Shown.STAGE, "Review " + miss.period());
    }

    /** The managers' queue where all of them may decide; else those managers who may; executives where there are none. */
    private void offer(DelegateTask task, Miss miss) {
        List<Actor> managers = deciders.managers();
        List<Actor> theirs = Deciders.among(managers, miss);
        if (theirs.isEmpty()) {
            task.addCandidateGroup(Groups.EXECUTIVES);
        } else if (theirs.size() == managers.size()) {
            task.addCandidateGroup(Groups.SALES_MANAGERS);
        } else {
            task.addCandidateUsers(theirs.stream().map(Actor::userId).toList());
        }
    }
}
