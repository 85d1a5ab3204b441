package io.closeloop.notify;

import io.closeloop.notify.Dispatch.Way;
import io.closeloop.process.Notification.Connector;
import io.closeloop.process.Notification.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepare notification: says how it goes out, and hands a webhook's call to the connector. */
@Component
class PrepareNotificationDelegate implements JavaDelegate {

    private static final String NOWHERE = "NONE";

    private final Dispatch dispatch;

    PrepareNotificationDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var way = dispatch.way(Variables.NOTIFICATION_ID.get(execution));
        Variables.CHANNEL.set(execution, way.map(Way::channel).map(Enum::name).orElse(NOWHERE));
        way.map(Way::webhook).ifPresent(webhook -> Connector.WEBHOOK.set(execution, webhook.parts()));
    }
}
