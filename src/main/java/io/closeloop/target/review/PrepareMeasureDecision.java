package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.process.ImproveFigure.Shown;
import io.closeloop.process.ImproveFigure.Variables;
import io.closeloop.process.LoginGroups;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the decision about a miss to those who may take it. The card names figure and period only: the engine shows every
 * manager every task, so the numbers are read by the form, with the rights of whoever opens it.
 */
@Component
class PrepareMeasureDecision implements TaskListener {

    private final Improvements improvements;
    private final LoginGroups logins;
    private final Clock clock;
    private final Duration timeToDecide;

    PrepareMeasureDecision(
            Improvements improvements,
            LoginGroups logins,
            Clock clock,
            @Value("${closeloop.review.time-to-decide:P7D}") Duration timeToDecide) {
        this.improvements = improvements;
        this.logins = logins;
        this.clock = clock;
        this.timeToDecide = timeToDecide;
    }

    @Override
    public void notify(DelegateTask task) {
        Miss miss = improvements.miss(Variables.IMPROVEMENT_ID.get(task));
        offer(task, miss);
        task.setDueDate(Date.from(clock.instant().plus(timeToDecide)));
        task.setVariableLocal(Shown.CUSTOMER, miss.title());
        task.setVariableLocal(Shown.STAGE, "Review " + miss.period());
    }

    /** The managers' queue where all of them may decide; else those managers who may; executives where there are none. */
    private void offer(DelegateTask task, Miss miss) {
        List<Actor> managers = logins.membersOf(Groups.SALES_MANAGERS);
        List<String> deciders = managers.stream()
                .filter(manager -> ReviewRights.mayDecide(miss.whose(), miss.level(), manager))
                .map(Actor::userId)
                .toList();
        if (miss.level() == DecisionLevel.EXECUTIVE || deciders.isEmpty()) {
            task.addCandidateGroup(Groups.EXECUTIVES);
        } else if (deciders.size() == managers.size()) {
            task.addCandidateGroup(Groups.SALES_MANAGERS);
        } else {
            task.addCandidateUsers(deciders);
        }
    }
}
