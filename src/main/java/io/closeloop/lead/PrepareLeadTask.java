package io.closeloop.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.DealForms.Shown;
import io.closeloop.process.LeadForms;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.ResolveDuplicate;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Makes a lead's task ready to be worked on: until when, and what its card and its form show. */
@Component
class PrepareLeadTask implements TaskListener {

    private final LeadCards cards;
    private final LeadProperties properties;
    private final ObjectMapper json;
    private final Clock clock;

    PrepareLeadTask(LeadCards cards, LeadProperties properties, ObjectMapper json, Clock clock) {
        this.cards = cards;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        LeadView lead = cards.lead(LeadToClose.Variables.LEAD_ID.get(task));
        Map<String, Object> shown = LeadCards.text(lead);
        Long candidate = ResolveDuplicate.Variables.DUPLICATE_ID.get(task);
        if (candidate != null) {
            shown.putAll(cards.other(candidate));
        }
        task.setDueDate(Date.from(clock.instant().plus(properties.leadTaskTime())));
        task.setVariableLocal(Shown.CUSTOMER, lead.company());
        if (lead.budget() != null) { // else the card would say "<Empty>"
            task.setVariableLocal(Shown.AMOUNT, LeadCards.money(lead));
        }
        task.setVariableLocal(Shown.STAGE, task.getName());
        task.setVariableLocal(LeadForms.LEAD, SpinValues.jsonValue(text(shown)).create());
    }

    private String text(Map<String, Object> shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
