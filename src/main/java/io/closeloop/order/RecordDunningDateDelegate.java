package io.closeloop.order;

import io.closeloop.process.CollectInstalment;
import io.closeloop.process.CollectInstalment.DunningPolicy;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDunningDateDelegate implements JavaDelegate {

    private final InstalmentCollection collection;

    RecordDunningDateDelegate(InstalmentCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int later = DunningPolicy.NEXT_STEP_DAYS.get(execution);
        CollectInstalment.Variables.NEXT_DUNNING_AT.set(execution, Date.from(collection.inDays(later)));
    }
}
