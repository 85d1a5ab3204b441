package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommissionTest {

    private final Decisions decisions = Decisions.of("commission.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_TargetExceeded,  120,    0.01, 6, 1
            Rule_TargetExceeded,  300,    5000, 6, 1
            Rule_TargetMet,       119.99, 5000, 5, 0.5
            Rule_TargetMet,       100,    0.01, 5, 0.5
            Rule_TargetMetUnpaid, 100,    0,    5, 0
            Rule_TargetMetUnpaid, 150,    -10,  5, 0
            Rule_TargetNearlyMet, 99.99,  5000, 4, 0
            Rule_TargetNearlyMet, 80,     0,    4, 0
            Rule_TargetMissed,    79.99,  5000, 3, 0
            Rule_TargetMissed,    0,      0,    3, 0
            Rule_NoTarget,        ,       5000, 4, 0
            Rule_NoTarget,        ,       0,    4, 0
            """)
    void ratesFollowTheTargetAndTheMoney(
            String rule, BigDecimal attainment, BigDecimal received, double commission, double bonus) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("attainment", attainment);
        facts.put("wonDeals", 3);
        facts.put("wonAmount", new BigDecimal("10000"));
        facts.put("receivedAmount", received);

        // when
        Decisions.Evaluation rates = decisions.evaluate("commission", facts);

        // then
        assertThat(rates.rules()).containsExactly(rule);
        assertThat(((Number) rates.output("commissionRate")).doubleValue()).isEqualTo(commission);
        assertThat(((Number) rates.output("bonusRate")).doubleValue()).isEqualTo(bonus);
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
