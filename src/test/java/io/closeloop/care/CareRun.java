package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.process.CustomerEvaluationProcess;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** Carries out what the job executor would do for one customer. */
final class CareRun {

    private final ApplicationContext context;

    CareRun(ApplicationContext context) {
        this.context = context;
    }

    /** Has the customer's tier decided anew. */
    void evaluate(Customer customer) {
        context.getBean(CustomerEvaluationProcess.class).start(customer.id(), customer.number());
        runJobs(customer);
    }

    /** Does the customer's jobs that are due, and those that come of them. */
    void runJobs(Customer customer) {
        List<Job> due = dueJobs(customer);
        while (!due.isEmpty()) {
            due.forEach(job -> context.getBean(ManagementService.class).executeJob(job.getId()));
            due = dueJobs(customer);
        }
    }

    private List<Job> dueJobs(Customer customer) {
        return instances(customer).stream()
                .flatMap(instance -> context
                        .getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .list()
                        .stream())
                .toList();
    }

    List<HistoricProcessInstance> instances(Customer customer) {
        return context.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(customer.number())
                .list();
    }

    /** The end events that the customer's processes of this key have reached, oldest first. */
    List<String> ends(Customer customer, String processKey) {
        return instances(customer).stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(processKey))
                .flatMap(instance -> context
                        .getBean(HistoryService.class)
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .list()
                        .stream())
                .map(activity -> activity.getActivityId())
                .filter(activity -> activity.startsWith("EndEvent_"))
                .toList();
    }

    void assertEnded(Customer customer) {
        assertThat(instances(customer))
                .allSatisfy(instance -> assertThat(instance.getEndTime())
                        .as(instance.getProcessDefinitionKey())
                        .isNotNull());
    }
}
