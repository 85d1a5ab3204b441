package io.closeloop.opportunity;

import io.closeloop.process.MonthlyHygiene;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Return stale deals: begins a round. */
@Component
class ReturnStaleDealsDelegate implements JavaDelegate {

    private final StaleDeals staleDeals;

    ReturnStaleDealsDelegate(StaleDeals staleDeals) {
        this.staleDeals = staleDeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Long> returned = staleDeals.returnBatch();
        MonthlyHygiene.Handover.RETURNED_DEALS.set(execution, returned);
        MonthlyHygiene.Variables.MORE_LEFT.set(execution, returned.size() == MonthlyHygiene.BATCH);
    }
}
