package io.closeloop.opportunity;

import io.closeloop.base.Fields;
import io.closeloop.process.CoachDealAtRisk;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealForms.Support;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordRiskCoachingDelegate implements JavaDelegate {

    private final RiskCoachings coachings;
    private final CurrentUser currentUser;

    RecordRiskCoachingDelegate(RiskCoachings coachings, CurrentUser currentUser) {
        this.coachings = coachings;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coachings.record(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                CoachDealAtRisk.Variables.RISK_REASONS.get(execution),
                Fields.of(FormInput.take(execution, Support.RISK_COACHING_NOTE)),
                currentUser.id());
    }
}
