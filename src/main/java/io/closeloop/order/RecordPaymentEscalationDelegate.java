package io.closeloop.order;

import io.closeloop.process.CollectInstalment;
import io.closeloop.process.OrderFulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordPaymentEscalationDelegate implements JavaDelegate {

    private final InstalmentCollection collection;

    RecordPaymentEscalationDelegate(InstalmentCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collection.escalate(
                OrderFulfilment.Variables.ORDER_ID.get(execution),
                CollectInstalment.Variables.INSTALMENT_ID.get(execution));
    }
}
