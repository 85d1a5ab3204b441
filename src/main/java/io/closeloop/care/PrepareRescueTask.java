package io.closeloop.care;

import io.closeloop.base.Groups;
import io.closeloop.process.DealForms.Shown;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.RescueForm;
import io.closeloop.process.TaskJson;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes the task Rescue customer ready for the owner; where nobody owns the customer, for the sales managers. */
@Component
class PrepareRescueTask implements TaskListener {

    private static final Duration TIME = Duration.ofDays(3);
    private static final int URGENT = 80;

    private final Rescues rescues;
    private final CareCards cards;
    private final TaskJson json;
    private final Clock clock;

    PrepareRescueTask(Rescues rescues, CareCards cards, TaskJson json, Clock clock) {
        this.rescues = rescues;
        this.cards = cards;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Rescue rescue = rescues.get(EvaluateCustomer.Variables.RESCUE_ID.get(task));
        Map<String, Object> card = cards.of(rescue.accountId());
        card.put("risk", rescue.reason());
        String owner = card.get(CareCards.OWNER_ID).toString();
        if (owner.isEmpty()) {
            task.addCandidateGroup(Groups.SALES_MANAGERS);
        } else {
            task.setAssignee(owner);
        }
        task.setDueDate(Date.from(clock.instant().plus(TIME)));
        task.setPriority(URGENT);
        task.setVariableLocal(Shown.CUSTOMER, card.get("customer"));
        json.set(task, RescueForm.SHOWN, card);
    }
}
