package io.closeloop.opportunity;

import io.closeloop.process.LeadToClose;
import io.closeloop.process.WorkStage;
import io.closeloop.process.WorkStage.StagePolicy;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordStagePolicyDelegate implements JavaDelegate {

    private final StagePolicies policies;

    RecordStagePolicyDelegate(StagePolicies policies) {
        this.policies = policies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StageEntry entry = policies.apply(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                StagePolicy.DEADLINE_DAYS.get(execution),
                StagePolicy.COACHING_DAYS.get(execution),
                StagePolicy.PRIORITY.get(execution),
                StagePolicy.FOLLOW_UP_DAYS.get(execution));
        StageTimers.set(execution, entry);
        Duration acceptance = Duration.ofHours(StagePolicy.ACCEPTANCE_HOURS.get(execution));
        WorkStage.Variables.ACCEPTANCE.set(execution, acceptance.toString());
    }
}
