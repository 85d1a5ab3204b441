package io.closeloop.order;

import io.closeloop.process.CollectInstalment.Variables;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.OrderForms;
import io.closeloop.process.OrderFulfilment;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordOverdueDecisionDelegate implements JavaDelegate {

    private final InstalmentCollection collection;
    private final CurrentUser currentUser;

    RecordOverdueDecisionDelegate(InstalmentCollection collection, CurrentUser currentUser) {
        this.collection = collection;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OverdueForm decided = collection.decide(
                OrderFulfilment.Variables.ORDER_ID.get(execution),
                Variables.INSTALMENT_ID.get(execution),
                FormInput.take(
                        execution,
                        OrderForms.Overdue.DECISION,
                        OrderForms.Overdue.PROMISED_ON,
                        OrderForms.Overdue.NOTE),
                currentUser.id());
        Variables.WRITTEN_OFF.set(execution, decided.isWriteOff());
        Variables.PROMISE_DUE_AT.set(
                execution, decided.isWriteOff() ? null : Date.from(collection.afterPromise(decided)));
    }
}
