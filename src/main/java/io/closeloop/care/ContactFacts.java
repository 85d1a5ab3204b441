package io.closeloop.care;

import io.closeloop.process.ClearContact;
import io.closeloop.process.ClearContact.Facts;
import io.closeloop.process.DecisionFacts;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What the contact policy is decided from. */
@Component
class ContactFacts implements ExecutionListener {

    private final ContactLedger ledger;

    ContactFacts(ContactLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ContactFigures figures = ledger.figures(ClearContact.Variables.CARE_TOUCH_ID.get(execution));
        DecisionFacts.put(
                execution,
                Map.of(
                        Facts.NATURE, figures.nature().name(),
                        Facts.TIER, figures.tier(),
                        Facts.PUSHES_IN_MONTH, figures.pushesInMonth(),
                        Facts.CONTACTS_IN_WEEK, figures.contactsInWeek(),
                        Facts.TIMES_TODAY, figures.timesToday()));
    }
}
