package io.closeloop.order;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.OrderForms;
import io.closeloop.process.SettleCredit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordCreditSettlementDelegate implements JavaDelegate {

    private final Credits credits;
    private final CurrentUser currentUser;

    RecordCreditSettlementDelegate(Credits credits, CurrentUser currentUser) {
        this.credits = credits;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        credits.settle(
                SettleCredit.Variables.PAYMENT_ID.get(execution),
                FormInput.take(execution, OrderForms.Credit.NOTE),
                currentUser.id());
    }
}
