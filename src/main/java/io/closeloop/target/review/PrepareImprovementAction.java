package io.closeloop.target.review;

import io.closeloop.process.ImproveFigure.Shown;
import io.closeloop.process.ImproveFigure.Variables;
import io.closeloop.target.review.ImprovementRows.RunningAction;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives an improvement action to its owner, due at the end of the deadline's day. */
@Component
class PrepareImprovementAction implements TaskListener {

    private final Improvements improvements;
    private final ZoneId businessZone;

    PrepareImprovementAction(Improvements improvements, ZoneId businessZone) {
        this.improvements = improvements;
        this.businessZone = businessZone;
    }

    @Override
    public void notify(DelegateTask task) {
        long improvementId = Variables.IMPROVEMENT_ID.get(task);
        Miss miss = improvements.miss(improvementId);
        RunningAction action = improvements.running(improvementId);
        task.setAssignee(action.owner());
        task.setDueDate(Date.from(
                action.deadline().plusDays(1).atStartOfDay(businessZone).toInstant()));
        task.setVariableLocal(Shown.CUSTOMER, miss.title());
        task.setVariableLocal(Shown.STAGE, "Review " + miss.period());
    }
}
