package io.closeloop.incentive;

import io.closeloop.process.CorrectBonus.Variables;
import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a rep's rates of a settled month are decided from by now. */
@Component
class BonusCorrectionFacts implements ExecutionListener {

    private final BonusCorrections corrections;

    BonusCorrectionFacts(BonusCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void notify(DelegateExecution execution) {
        IncentiveFacts.put(
                execution,
                corrections.known(Variables.REP.get(execution), YearMonth.parse(Variables.MONTH.get(execution))));
    }
}
