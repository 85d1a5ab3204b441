package io.closeloop.order;

import io.closeloop.process.CollectInstalment;
import io.closeloop.process.DecisionFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What is decided from when a customer is reminded and dunned. */
@Component
class DunningFacts implements ExecutionListener {

    private final InstalmentCollection collection;

    DunningFacts(InstalmentCollection collection) {
        this.collection = collection;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionFacts.put(execution, collection.facts(CollectInstalment.Variables.INSTALMENT_ID.get(execution)));
    }
}
