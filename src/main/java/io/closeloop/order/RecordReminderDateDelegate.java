package io.closeloop.order;

import io.closeloop.process.CollectInstalment.DunningPolicy;
import io.closeloop.process.CollectInstalment.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordReminderDateDelegate implements JavaDelegate {

    private final InstalmentCollection collection;

    RecordReminderDateDelegate(InstalmentCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long instalment = Variables.INSTALMENT_ID.get(execution);
        Integer before = DunningPolicy.REMINDER_DAYS.get(execution);
        Variables.REMINDER_AT.set(
                execution, Date.from(collection.daysBeforeDue(instalment, before == null ? 0 : before)));
        Variables.PAYMENT_DUE_AT.set(execution, Date.from(collection.daysBeforeDue(instalment, 0)));
        Variables.DUNNINGS.set(execution, 0);
    }
}
