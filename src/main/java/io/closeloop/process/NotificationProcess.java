package io.closeloop.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The door to {@code notification}. Whoever calls it neither waits nor fails with what is sent: in the caller's
 * transaction one row is written for each receiver; the rest is a job's. Where nobody wants to know, nothing happens.
 */
@Component
public class NotificationProcess {

    private final ApplicationEventPublisher listeners;
    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    NotificationProcess(ApplicationEventPublisher listeners, RuntimeService runtimeService, AsSystem asSystem) {
        this.listeners = listeners;
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /**
     * Tells whoever wants to know; of the same event under the same key only once.
     *
     * @param key       names what happened, such as a deal's number
     * @param subjectId id of the deal (LEAD_ASSIGNED, STAGE_OVERDUE, DEAL_WON, DEAL_LOST), of the dunning
     *     (PAYMENT_OVERDUE), of the service case (CASE_ESCALATED) or of the survey (BAD_MARK)
     */
    public void notify(NotificationEvent event, String key, String caseNumber, long subjectId) {
        listeners.publishEvent(new RaisedEvent(event, key, caseNumber, subjectId, null, Map.of()));
    }

    /**
     * Tells whoever wants to know what is not on record in the CRM's tables; under the same key only once.
     *
     * @param headline in a few words
     * @param facts    what there is to say, in this order; names such as {@code publishedBy} become labels
     */
    public void notify(NotificationEvent event, String key, String headline, Map<String, ?> facts) {
        listeners.publishEvent(new RaisedEvent(event, key, key, null, headline, facts));
    }

    /** Sends one message that is on record, as a job after the transaction. */
    public void start(long notificationId, String businessKey) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                Notification.KEY,
                businessKey,
                Variables.putValue(Notification.Variables.NOTIFICATION_ID.name(), notificationId)));
    }
}
