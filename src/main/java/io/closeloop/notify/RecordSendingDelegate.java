package io.closeloop.notify;

import io.closeloop.process.Notification.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSendingDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    RecordSendingDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.sent(Variables.NOTIFICATION_ID.get(execution), Variables.HTTP_STATUS.get(execution));
    }
}
