package io.closeloop.lead;

import io.closeloop.process.ConvertLead;
import io.closeloop.process.DecisionFacts;
import io.closeloop.process.LeadConversion;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Route lead: what its team is decided from, and what the conversion's next steps need of it. */
@Component
class RoutingFacts implements ExecutionListener {

    private final LeadHandover handover;

    RoutingFacts(LeadHandover handover) {
        this.handover = handover;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LeadConversion conversion = handover.conversion(LeadToClose.Variables.LEAD_ID.get(execution));
        ConvertLead.Handover.CONVERSION.set(execution, conversion);
        DecisionFacts.put(execution, LeadHandover.routingFacts(conversion));
    }
}
