package io.closeloop.care;

import io.closeloop.process.ClearContact.Variables;
import io.closeloop.process.EvaluateCustomer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Register contact: what the planner planned is on record already. */
@Component
class RegisterContactDelegate implements JavaDelegate {

    private final ContactLedger ledger;

    RegisterContactDelegate(ContactLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Variables.CARE_TOUCH_ID.get(execution) == null) {
            long touchId = ledger.register(
                    EvaluateCustomer.Variables.ACCOUNT_ID.get(execution),
                    Variables.TOUCH.get(execution),
                    TouchChannel.valueOf(Variables.TOUCH_CHANNEL.get(execution)));
            Variables.CARE_TOUCH_ID.set(execution, touchId);
        }
    }
}
