package io.closeloop.care;

import io.closeloop.process.ClearContact.ContactPolicy;
import io.closeloop.process.ClearContact.Variables;
import io.closeloop.process.TakenDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordClearanceDelegate implements JavaDelegate {

    private final ContactLedger ledger;
    private final TakenDecisions decisions;

    RecordClearanceDelegate(ContactLedger ledger, TakenDecisions decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean allowed = ContactPolicy.ALLOWED.get(execution);
        ledger.settle(
                Variables.CARE_TOUCH_ID.get(execution),
                allowed,
                ContactPolicy.REASON.get(execution),
                decisions.last(execution));
        Variables.CONTACT_ALLOWED.set(execution, allowed);
    }
}
