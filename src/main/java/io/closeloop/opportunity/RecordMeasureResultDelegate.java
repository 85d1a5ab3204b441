package io.closeloop.opportunity;

import io.closeloop.base.Fields;
import io.closeloop.process.CarryOutMeasure;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealForms.Support;
import io.closeloop.process.FormInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordMeasureResultDelegate implements JavaDelegate {

    private final FollowUps followUps;
    private final CurrentUser currentUser;

    RecordMeasureResultDelegate(FollowUps followUps, CurrentUser currentUser) {
        this.followUps = followUps;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fields form = Fields.of(FormInput.take(execution, Support.MEASURE_RESULT));
        followUps.measureDone(CarryOutMeasure.Variables.FOLLOW_UP_ID.get(execution), form, currentUser.id());
    }
}
