package io.closeloop.opportunity;

import io.closeloop.process.LeadToClose;
import io.closeloop.process.LeadToClose.WinBackPolicy;
import java.time.Period;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordWinBackDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String period = Optional.ofNullable(WinBackPolicy.WIN_BACK_DAYS.get(execution))
                .map(days -> Period.ofDays(days).toString())
                .orElse(null);
        LeadToClose.Variables.WIN_BACK_AFTER.set(execution, period);
    }
}
