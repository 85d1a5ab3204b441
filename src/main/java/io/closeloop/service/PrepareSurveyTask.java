package io.closeloop.service;

import io.closeloop.base.Groups;
import io.closeloop.process.SatisfactionSurvey;
import io.closeloop.process.SatisfactionSurvey.Variables;
import io.closeloop.process.ServiceForms.Shown;
import io.closeloop.process.TaskJson;
import io.closeloop.service.Customers.Customer;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes a survey's task ready to be worked on: whose it is, until when, and what its card and its form show. */
@Component
class PrepareSurveyTask implements TaskListener {

    private static final String NAME = "Survey";

    /** Where Tasklist's user reads the link: it must not stay in the engine's history. */
    private static final String LETTER_URL = "/api/surveys/%d/letter";

    private final Surveys surveys;
    private final Customers customers;
    private final ServiceProperties properties;
    private final TaskJson json;
    private final Clock clock;

    PrepareSurveyTask(Surveys surveys, Customers customers, ServiceProperties properties, TaskJson json, Clock clock) {
        this.surveys = surveys;
        this.customers = customers;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Survey survey = surveys.get(Variables.SURVEY_ID.get(task));
        Customer customer = customers.of(survey.accountId());
        Map<String, Object> shown = customer.text();
        if (task.getTaskDefinitionKey().equals(SatisfactionSurvey.Tasks.SPEAK_WITH_CUSTOMER)) {
            shown.put("marks", survey.marks().inWords());
            giveToOwner(task, customer);
        } else {
            shown.put("letterUrl", LETTER_URL.formatted(survey.id()));
        }
        task.setDueDate(Date.from(clock.instant().plus(properties.talkTime())));
        task.setVariableLocal(Shown.CUSTOMER, customer.name());
        task.setVariableLocal(Shown.STAGE, NAME);
        json.set(task, Shown.SURVEY, shown);
    }

    /** Whoever looks after the customer; where nobody does who can log in, the managers see to it. */
    private void giveToOwner(DelegateTask task, Customer customer) {
        customers
                .caretaker(customer.accountId())
                .ifPresentOrElse(task::setAssignee, () -> task.addCandidateGroup(Groups.SALES_MANAGERS));
    }
}
