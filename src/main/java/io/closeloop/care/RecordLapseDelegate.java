package io.closeloop.care;

import io.closeloop.process.ClearContact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordLapseDelegate implements JavaDelegate {

    private final CareTouches touches;

    RecordLapseDelegate(CareTouches touches) {
        this.touches = touches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        touches.lapse(ClearContact.Variables.CARE_TOUCH_ID.get(execution));
    }
}
