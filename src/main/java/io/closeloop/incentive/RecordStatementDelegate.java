package io.closeloop.incentive;

import io.closeloop.process.SettleIncentive.Commission;
import io.closeloop.process.SettleIncentive.Variables;
import io.closeloop.process.TakenDecisions;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordStatementDelegate implements JavaDelegate {

    private final Statements statements;
    private final TakenDecisions decisions;

    RecordStatementDelegate(Statements statements, TakenDecisions decisions) {
        this.statements = statements;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        statements.settle(
                Variables.STATEMENT_ID.get(execution),
                new Rates(
                        exact(Commission.COMMISSION_RATE.get(execution)),
                        exact(Commission.BONUS_RATE.get(execution)),
                        decisions.last(execution)));
    }

    private static BigDecimal exact(Number rate) {
        return new BigDecimal(rate.toString());
    }
}
