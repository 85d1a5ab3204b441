package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code carryOutMeasure}. */
@Component
public class CarryOutMeasureProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    CarryOutMeasureProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Makes a follow-up's measure a task of the deal's owner. */
    public void start(long followUpId, long opportunityId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                CarryOutMeasure.KEY,
                caseNumber,
                Variables.putValue(CarryOutMeasure.Variables.FOLLOW_UP_ID.name(), followUpId)
                        .putValue(LeadToClose.Variables.OPPORTUNITY_ID.name(), opportunityId)));
    }
}
