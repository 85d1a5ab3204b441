package io.closeloop.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** The door to the messages of {@code notification} that did not go out. */
@Component
public class FailedNotifications {

    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final AsSystem asSystem;
    private final Clock clock;

    FailedNotifications(
            ManagementService managementService, RuntimeService runtimeService, AsSystem asSystem, Clock clock) {
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** Those first that nobody sends again by themselves. */
    public List<FailedNotification> first(int most) {
        return asSystem.call(() -> {
            List<Job> jobs = managementService
                    .createJobQuery()
                    .processDefinitionKey(Notification.KEY)
                    .withException()
                    .orderByJobRetries()
                    .asc()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, most);
            Map<String, Long> messages = messages(jobs);
            return jobs.stream()
                    .filter(job -> messages.containsKey(job.getProcessInstanceId()))
                    .map(job -> failed(job, messages.get(job.getProcessInstanceId())))
                    .toList();
        });
    }

    /** Has a message sent once more, now. Whether it had failed, and is still to be sent. */
    public boolean sendAgain(long notificationId) {
        return asSystem.call(() -> {
            Optional<Job> job = job(notificationId);
            job.filter(this::isNotGoingOut).ifPresent(waiting -> {
                managementService.setJobRetries(waiting.getId(), Math.max(1, waiting.getRetries()));
                managementService.setJobDuedate(waiting.getId(), Date.from(clock.instant()));
            });
            return job.isPresent();
        });
    }

    /** What is being sent at this moment must not be touched: its transaction would fail behind a mail that is gone. */
    private boolean isNotGoingOut(Job job) {
        return job.getRetries() == 0
                || job.getDuedate() != null && job.getDuedate().toInstant().isAfter(clock.instant());
    }

    private Optional<Job> job(long notificationId) {
        return Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(Notification.KEY)
                        .variableValueEquals(Notification.Variables.NOTIFICATION_ID.name(), notificationId)
                        .singleResult())
                .map(instance -> managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .withException()
                        .singleResult());
    }

    private Map<String, Long> messages(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return Map.of();
        }
        String[] instances = jobs.stream().map(Job::getProcessInstanceId).toArray(String[]::new);
        return runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(Notification.Variables.NOTIFICATION_ID.name())
                .list()
                .stream()
                .collect(Collectors.toMap(VariableInstance::getProcessInstanceId, id -> (Long) id.getValue()));
    }

    private static FailedNotification failed(Job job, long notificationId) {
        boolean triedAgain = job.getRetries() > 0;
        Instant next = triedAgain && job.getDuedate() != null ? job.getDuedate().toInstant() : null;
        return new FailedNotification(
                notificationId, job.getProcessInstanceId(), job.getExceptionMessage(), job.getRetries(), next);
    }
}
