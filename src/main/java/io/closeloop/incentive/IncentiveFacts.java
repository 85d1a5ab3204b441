package io.closeloop.incentive;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.SettleIncentive.Facts;
import io.closeloop.process.SettleIncentive.Variables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a rep's rates are decided from. */
@Component
class IncentiveFacts implements ExecutionListener {

    private final Statements statements;
    private final EarningsReader earnings;

    IncentiveFacts(Statements statements, EarningsReader earnings) {
        this.statements = statements;
        this.earnings = earnings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        put(execution, earnings.of(statements.lock(Variables.STATEMENT_ID.get(execution))));
    }

    /** Makes what a rep won and brought in the decision's inputs. */
    static void put(DelegateExecution execution, Earnings earned) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.ATTAINMENT, earned.attainment());
        facts.put(Facts.WON_DEALS, earned.wonDeals());
        facts.put(Facts.WON_AMOUNT, earned.wonAmount());
        facts.put(Facts.RECEIVED_AMOUNT, earned.receivedAmount());
        DecisionFacts.put(execution, facts);
    }
}
