package io.closeloop.notify;

import io.closeloop.process.Notification.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendMailDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    SendMailDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.sendMail(Variables.NOTIFICATION_ID.get(execution), execution.getProcessBusinessKey());
    }
}
