package io.closeloop.care;

import io.closeloop.base.Fields;
import io.closeloop.process.ClearContact;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.CustomerCare.Form;
import io.closeloop.process.FormInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTouchDelegate implements JavaDelegate {

    private final CareTouches touches;
    private final CurrentUser currentUser;

    RecordTouchDelegate(CareTouches touches, CurrentUser currentUser) {
        this.touches = touches;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fields form = Fields.of(FormInput.take(execution, Form.OUTCOME, Form.NOTE));
        touches.record(ClearContact.Variables.CARE_TOUCH_ID.get(execution), form, currentUser.id());
    }
}
