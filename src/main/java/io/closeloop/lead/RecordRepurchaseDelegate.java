package io.closeloop.lead;

import io.closeloop.process.AfterSales;
import io.closeloop.process.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record repurchase: what a customer wants next is a lead of a known account. */
@Component
class RecordRepurchaseDelegate implements JavaDelegate {

    private final Repurchases repurchases;
    private final CurrentUser currentUser;

    RecordRepurchaseDelegate(Repurchases repurchases, CurrentUser currentUser) {
        this.repurchases = repurchases;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        repurchases.record(AfterSales.Handover.WISH.get(execution), currentUser.actor());
    }
}
