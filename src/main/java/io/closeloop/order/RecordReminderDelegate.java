package io.closeloop.order;

import io.closeloop.process.CollectInstalment;
import io.closeloop.process.OrderFulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Before the due date and once more on it. */
@Component
class RecordReminderDelegate implements JavaDelegate {

    private final InstalmentCollection collection;

    RecordReminderDelegate(InstalmentCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collection.remind(
                OrderFulfilment.Variables.ORDER_ID.get(execution),
                CollectInstalment.Variables.INSTALMENT_ID.get(execution));
    }
}
