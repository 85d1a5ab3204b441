package io.closeloop.opportunity;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordWinDelegate implements JavaDelegate {

    private final Deals deals;
    private final CurrentUser currentUser;

    RecordWinDelegate(Deals deals, CurrentUser currentUser) {
        this.deals = deals;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deals.win(LeadToClose.Variables.OPPORTUNITY_ID.get(execution), currentUser.id());
    }
}
