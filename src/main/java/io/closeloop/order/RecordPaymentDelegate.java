package io.closeloop.order;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.OrderForms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a payment from the start form; entered a second time, it is on record already. */
@Component
class RecordPaymentDelegate implements JavaDelegate {

    private final Payments payments;
    private final CurrentUser currentUser;

    RecordPaymentDelegate(Payments payments, CurrentUser currentUser) {
        this.payments = payments;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(
                payments.enter(FormInput.take(execution, OrderForms.Payment.FIELDS), currentUser.id()));
    }
}
