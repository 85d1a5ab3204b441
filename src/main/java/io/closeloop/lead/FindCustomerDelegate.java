package io.closeloop.lead;

import io.closeloop.process.ClearContact;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Find customer: whether the contact policy knows whom a nurture touch is for. */
@Component
class FindCustomerDelegate implements JavaDelegate {

    private final LeadNurture nurture;

    FindCustomerDelegate(LeadNurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long customer = nurture.customerOf(LeadToClose.Variables.LEAD_ID.get(execution));
        EvaluateCustomer.Variables.ACCOUNT_ID.set(execution, customer);
        ClearContact.Variables.CONTACT_ALLOWED.set(execution, null);
    }
}
