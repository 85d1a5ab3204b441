package io.closeloop.service;

import io.closeloop.process.HandleEscalation;
import io.closeloop.process.ServiceCaseWork;
import io.closeloop.process.ServiceCaseWork.Variables;
import io.closeloop.process.ServiceForms.Shown;
import io.closeloop.process.TaskJson;
import io.closeloop.service.Customers.Customer;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Makes a service case's task ready to be worked on: until when, how urgent, what its card and its form show. Whoever
 * answered the customer goes on with the case.
 */
@Component
class PrepareServiceTask implements TaskListener {

    private final ServiceCases cases;
    private final CaseReader reader;
    private final Customers customers;
    private final CaseText text;
    private final ServiceProperties properties;
    private final TaskJson json;
    private final Clock clock;

    PrepareServiceTask(
            ServiceCases cases,
            CaseReader reader,
            Customers customers,
            CaseText text,
            ServiceProperties properties,
            TaskJson json,
            Clock clock) {
        this.cases = cases;
        this.reader = reader;
        this.customers = customers;
        this.text = text;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        ServiceCase serviceCase = cases.get(Variables.SERVICE_CASE_ID.get(task));
        Customer customer = customers.of(serviceCase.accountId());
        task.setDueDate(Date.from(due(task, serviceCase)));
        task.setPriority(serviceCase.promise().priority().ofTask());
        if (!task.getTaskDefinitionKey().equals(HandleEscalation.Tasks.HANDLE_ESCALATION)) {
            task.setAssignee(serviceCase.owner());
        }
        Map<String, Object> shown = text.of(reader.view(serviceCase.id()), customer);
        task.setVariableLocal(Shown.CUSTOMER, customer.name());
        task.setVariableLocal(Shown.STAGE, "Service: " + serviceCase.number());
        json.set(task, Shown.SERVICE_CASE, shown);
    }

    private Instant due(DelegateTask task, ServiceCase serviceCase) {
        return switch (task.getTaskDefinitionKey()) {
            case ServiceCaseWork.Tasks.ANSWER_CASE -> serviceCase.answerDueAt();
            case ServiceCaseWork.Tasks.SOLVE_CASE -> serviceCase.solutionDueAt();
            case ServiceCaseWork.Tasks.AWAIT_CUSTOMER ->
                Variables.CUSTOMER_ANSWER_DUE_AT.get(task).toInstant();
            default -> clock.instant().plus(properties.escalationTime());
        };
    }
}
