package io.closeloop.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code customerCare}. */
@Component
public class CustomerCareProcess {

    private final RuntimeService runtimeService;
    private final EngineBatch batch;
    private final AsSystem asSystem;

    CustomerCareProcess(RuntimeService runtimeService, EngineBatch batch, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.batch = batch;
        this.asSystem = asSystem;
    }

    /**
     * A touch that is due.
     *
     * @param byMail whether it goes out by itself
     * @param timeLimit ISO 8601 period in which a person must do it
     */
    public record Touch(long touchId, long accountId, String accountNumber, boolean byMail, String timeLimit) {}

    /** Starts the touches, each as a job of its own after the transaction. */
    public void start(List<Touch> touches) {
        asSystem.run(() -> batch.call(() -> {
            touches.forEach(this::start);
            return null;
        }));
    }

    private void start(Touch touch) {
        runtimeService.startProcessInstanceByKey(
                CustomerCare.KEY,
                touch.accountNumber(),
                Variables.putValue(EvaluateCustomer.Variables.ACCOUNT_ID.name(), touch.accountId())
                        .putValue(ClearContact.Variables.CARE_TOUCH_ID.name(), touch.touchId())
                        .putValue(CustomerCare.Variables.BY_MAIL.name(), touch.byMail())
                        .putValue(CustomerCare.Variables.TIME_LIMIT.name(), touch.timeLimit()));
    }
}
