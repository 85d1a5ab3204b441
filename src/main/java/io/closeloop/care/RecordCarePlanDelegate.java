package io.closeloop.care;

import io.closeloop.process.DecisionRows;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.EvaluateCustomer.CarePlan;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordCarePlanDelegate implements JavaDelegate {

    private final CarePlans plans;

    RecordCarePlanDelegate(CarePlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.replace(
                EvaluateCustomer.Variables.ACCOUNT_ID.get(execution),
                DecisionRows.get(execution).stream()
                        .map(RecordCarePlanDelegate::planned)
                        .toList());
    }

    private static PlannedTouch planned(Map<String, Object> row) {
        return PlannedTouch.of(
                CarePlan.TOUCH.in(row),
                CarePlan.CHANNEL.in(row),
                CarePlan.PERFORMER.in(row),
                CarePlan.EVERY.in(row),
                CarePlan.FIRST.in(row),
                CarePlan.DAYS.in(row));
    }
}
