package io.closeloop.order;

import io.closeloop.process.CollectInstalment;
import io.closeloop.process.OrderFulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDunningDelegate implements JavaDelegate {

    private final InstalmentCollection collection;

    RecordDunningDelegate(InstalmentCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int dunnings = collection.dun(
                OrderFulfilment.Variables.ORDER_ID.get(execution),
                CollectInstalment.Variables.INSTALMENT_ID.get(execution));
        CollectInstalment.Variables.DUNNINGS.set(execution, dunnings);
    }
}
