package io.closeloop.opportunity;

import io.closeloop.process.ConvertLead;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenOpportunityDelegate implements JavaDelegate {

    private final Deals deals;

    OpenOpportunityDelegate(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long opportunityId = deals.open(ConvertLead.Handover.CONVERSION.get(execution));
        LeadToClose.Variables.OPPORTUNITY_ID.set(execution, opportunityId);
    }
}
