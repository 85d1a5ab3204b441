package io.closeloop;

import io.closeloop.process.Notification;
import io.closeloop.process.NotificationEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A destination of a test's own for one event, removed at its end, and what was sent to it. */
public final class TestSubscription implements AutoCloseable {

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final long id;

    private TestSubscription(ApplicationContext context, String columns, String values, NotificationEvent event) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.id = jdbc.sql("""
                        insert into crm.notification_destinations (name, active, events, changed_by, changed_at, %s)
                        values (:name, true, array[:event], 'test', now(), %s)
                        returning id""".formatted(columns, values))
                .param("name", "Test " + UUID.randomUUID())
                .param("event", event.name())
                .query(Long.class)
                .single();
    }

    /** A webhook at a path of {@link TestReceivers#web()}. */
    public static TestSubscription webhook(ApplicationContext context, NotificationEvent event, String path) {
        return webhookAt(
                context, event, "http://localhost:" + TestReceivers.web().port() + path);
    }

    public static TestSubscription webhookAt(ApplicationContext context, NotificationEvent event, String url) {
        return new TestSubscription(
                context, "channel, format, url, secret", "'WEBHOOK', 'JSON', '%s', 'crm'".formatted(url), event);
    }

    /** Mail to an OWNER, TEAM_MANAGERS, or the members of a GROUP. */
    public static TestSubscription mail(
            ApplicationContext context, NotificationEvent event, String recipient, String value) {
        String quoted = value == null ? "null" : "'" + value + "'";
        return new TestSubscription(
                context, "channel, recipient, recipient_value", "'MAIL', '%s', %s".formatted(recipient, quoted), event);
    }

    public long id() {
        return id;
    }

    /** What each of the events under way tells, as JSON. */
    public List<String> contents() {
        return column("content::text");
    }

    /** Where each message stands, with what came of it. */
    public List<String> outcomes() {
        return column("state || coalesce(' ' || outcome, '')");
    }

    private List<String> column(String expression) {
        return jdbc.sql("select " + expression + " from crm.notifications where destination_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Sends what is under way, once. */
    public void send() {
        jobs().forEach(job -> context.getBean(ManagementService.class).executeJob(job.getId()));
    }

    public List<Job> jobs() {
        ManagementService management = context.getBean(ManagementService.class);
        return instances().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    public List<HistoricProcessInstance> instances() {
        HistoryService history = context.getBean(HistoryService.class);
        return jdbc
                .sql("select id from crm.notifications where destination_id = :id order by id")
                .param("id", id)
                .query(Long.class)
                .list()
                .stream()
                .map(notification -> history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(Notification.KEY)
                        .variableValueEquals(Notification.Variables.NOTIFICATION_ID.name(), notification)
                        .singleResult())
                .toList();
    }

    /** The activities at which the messages' processes ended. */
    public List<String> ends() {
        return instances().stream()
                .map(HistoricProcessInstance::getEndActivityId)
                .toList();
    }

    /** What the engine's history keeps of the only message. */
    public Map<String, Object> variables() {
        return context
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instances().get(0).getId())
                .list()
                .stream()
                .collect(Collectors.toMap(HistoricVariableInstance::getName, HistoricVariableInstance::getValue));
    }

    /** Nothing is sent here any more. */
    public void remove() {
        jdbc.sql("delete from crm.notification_destinations where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void close() {
        remove();
    }
}
