package io.closeloop.care;

import io.closeloop.process.ClearContact.ContactPolicy;
import io.closeloop.process.ClearContact.Variables;
import io.closeloop.process.CustomerCare;
import io.closeloop.process.TakenDecisions;
import java.time.Period;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordClearanceDelegate implements JavaDelegate {

    /** For whoever turns to the customer at once. */
    private static final int AT_ONCE = 1;

    private final ContactLedger ledger;
    private final TakenDecisions decisions;

    RecordClearanceDelegate(ContactLedger ledger, TakenDecisions decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Clearance clearance = new Clearance(
                ContactPolicy.ALLOWED.get(execution),
                ContactPolicy.REASON.get(execution),
                days(execution),
                decisions.last(execution));
        CareTouch touch = ledger.settle(Variables.CARE_TOUCH_ID.get(execution), clearance);
        Variables.CONTACT_ALLOWED.set(execution, clearance.allowed());
        Variables.TOUCH_DUE_AT.set(execution, clearance.allowed() ? Date.from(touch.heldUntil()) : null);
    }

    private static int days(DelegateExecution execution) {
        String limit = CustomerCare.Variables.TIME_LIMIT.get(execution);
        return limit == null ? AT_ONCE : Period.parse(limit).getDays();
    }
}
