package io.closeloop.care;

import io.closeloop.base.Groups;
import io.closeloop.base.Words;
import io.closeloop.process.ClearContact;
import io.closeloop.process.CustomerCare;
import io.closeloop.process.DealForms.Shown;
import io.closeloop.process.TaskJson;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes a touch ready for the person who does it: whose it is, until when, and what is known of the customer. */
@Component
class PrepareCareTask implements TaskListener {

    private final ContactLedger ledger;
    private final CareCards cards;
    private final TaskJson json;
    private final ZoneId businessZone;

    PrepareCareTask(ContactLedger ledger, CareCards cards, TaskJson json, ZoneId businessZone) {
        this.ledger = ledger;
        this.cards = cards;
        this.json = json;
        this.businessZone = businessZone;
    }

    @Override
    public void notify(DelegateTask task) {
        CareTouch touch = ledger.get(ClearContact.Variables.CARE_TOUCH_ID.get(task));
        Map<String, Object> card = cards.of(touch.accountId());
        give(task, touch.performer(), card.get(CareCards.OWNER_ID).toString());
        task.setDueDate(Date.from(touch.heldUntil()));
        show(task, touch, card, LocalDate.ofInstant(touch.heldUntil(), businessZone));
    }

    /** Where nobody owns the customer, the sales managers see to it. */
    private static void give(DelegateTask task, Performer performer, String owner) {
        if (performer == Performer.OWNER && !owner.isEmpty()) {
            task.setAssignee(owner);
        } else {
            task.addCandidateGroup(group(performer));
        }
    }

    private static String group(Performer performer) {
        return switch (performer) {
            case EXECUTIVES -> Groups.EXECUTIVES;
            case MARKETING -> Groups.MARKETING;
            case SERVICE -> Groups.SERVICE;
            case OWNER, SALES_MANAGERS, CALLER -> Groups.SALES_MANAGERS;
        };
    }

    private void show(DelegateTask task, CareTouch touch, Map<String, Object> card, LocalDate due) {
        card.put("touch", touch.words());
        card.put("channel", Words.ofCode(touch.channel()));
        card.put("dueDate", due.toString());
        task.setVariableLocal(Shown.CUSTOMER, card.get("customer"));
        task.setVariableLocal(Shown.STAGE, touch.words());
        json.set(task, CustomerCare.Shown.CARE, card);
    }
}
