package io.closeloop.lead;

import io.closeloop.base.Groups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One lead's case in a test: moves it on and tells where it is. */
class LeadCase {

    private static final AtomicInteger UNIQUE = new AtomicInteger();

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final String number;

    LeadCase(ProcessEngine engine, JdbcClient jdbc, String number) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.number = number;
    }

    /** A lead's fields; company and e-mail address appear in no other test. */
    static Map<String, Object> fields(Map<String, ?> further) {
        String mark = Long.toString(System.nanoTime(), 36) + UNIQUE.incrementAndGet();
        Map<String, Object> fields = new HashMap<>(Map.of(
                "company",
                new StringBuilder(mark).reverse() + " works",
                "contactName",
                "Ann Lee",
                "email",
                mark + "@example.invalid",
                "source",
                "WEBSITE"));
        fields.putAll(further);
        return fields;
    }

    String number() {
        return number;
    }

    /** Runs the case's one job that is there: a step after a save point, or a timer, due or not. */
    LeadCase runJob() {
        engine.getManagementService().executeJob(job().getId());
        return this;
    }

    /** Lets a timer of the case end, due or not. */
    void fire(String timer) {
        String job =
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list()
                        .stream()
                        .flatMap(instance -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .list()
                                .stream())
                        .findFirst()
                        .map(Job::getId)
                        .orElseThrow(() -> new AssertionError("no job of " + timer));
        engine.getManagementService().executeJob(job);
    }

    Job job() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .reduce((one, other) -> {
                    throw new AssertionError("more than one job");
                })
                .orElseThrow(() -> new AssertionError("no job of " + number));
    }

    Task task(String definitionKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(definitionKey)
                .singleResult();
    }

    void complete(String definitionKey, String userId, Map<String, Object> form) {
        String task = task(definitionKey).getId();
        engine.getIdentityService().setAuthentication(userId, List.of(Groups.MARKETING, Groups.SALES));
        try {
            engine.getTaskService().complete(task, form);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    boolean endedOn(String endEvent) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(endEvent)
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getRootProcessInstanceId)
                .anyMatch(root -> number.equals(businessKey(root)));
    }

    boolean isRunning() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "leadToClose")
                        .count()
                > 0;
    }

    private String businessKey(String processInstanceId) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getBusinessKey();
    }

    /** A column of the lead's row, as text. */
    String column(String name) {
        return (String) jdbc.sql("select " + name + "::text from crm.leads where number = :number")
                .param("number", number)
                .query()
                .singleColumn()
                .get(0);
    }

    String status() {
        return column("status");
    }
}
