package io.closeloop.notify;

import io.closeloop.notify.Dispatch.Way;
import io.closeloop.process.Notification.Connector;
import io.closeloop.process.Notification.Variables;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepare notification: says how it goes out, and hands a webhook's call to the connector. */
@Component
class PrepareNotificationDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    PrepareNotificationDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Way way = dispatch.way(Variables.NOTIFICATION_ID.get(execution), execution.getProcessBusinessKey());
        Variables.CHANNEL.set(execution, way.route().name());
        Optional.ofNullable(way.webhook()).ifPresent(webhook -> Connector.WEBHOOK.set(execution, webhook.parts()));
    }
}
