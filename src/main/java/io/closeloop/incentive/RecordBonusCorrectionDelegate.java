package io.closeloop.incentive;

import io.closeloop.process.CorrectBonus.Variables;
import io.closeloop.process.TakenDecisions;
import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordBonusCorrectionDelegate implements JavaDelegate {

    private final BonusCorrections corrections;
    private final TakenDecisions decisions;

    RecordBonusCorrectionDelegate(BonusCorrections corrections, TakenDecisions decisions) {
        this.corrections = corrections;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.enter(
                Variables.REP.get(execution),
                YearMonth.parse(Variables.MONTH.get(execution)),
                Rates.decided(execution, decisions));
    }
}
