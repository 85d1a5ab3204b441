package io.closeloop.incentive;

import io.closeloop.process.SettleIncentive.Variables;
import io.closeloop.process.TakenDecisions;
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
        statements.settle(Variables.STATEMENT_ID.get(execution), Rates.decided(execution, decisions));
    }
}
