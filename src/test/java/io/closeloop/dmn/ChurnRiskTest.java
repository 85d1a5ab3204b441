package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnRiskTest {

    private final Decisions decisions = Decisions.of("churn-risk.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_NeverBought,           false, ,       1, 999, 9, LOW
            Rule_BadMarkAndOpenCase,    true,  ,       2, 0,   1, HIGH
            Rule_BadMarkAndOpenCase,    true,  50,     1, 0,   5, HIGH
            Rule_ManyOpenCases,         true,  ,       3, 0,   3, HIGH
            Rule_ManyOpenCases,         true,  ,       ,  0,   4, HIGH
            Rule_FallenAndDissatisfied, true,  -50,    2, 0,   0, HIGH
            Rule_FallenAndSilent,       true,  -50,    3, 91,  0, HIGH
            Rule_FallenAndSilent,       true,  -100,   ,  181, 2, HIGH
            Rule_LongSilence,           true,  ,       ,  181, 0, HIGH
            Rule_LongSilence,           true,  -49.99, 5, 181, 0, HIGH
            Rule_PurchasesFallen,       true,  -49.99, 2, 91,  0, MEDIUM
            Rule_PurchasesFallen,       true,  -50,    3, 90,  0, MEDIUM
            Rule_PurchasesFallen,       true,  -25,    5, 0,   0, MEDIUM
            Rule_BadMark,               true,  -24.99, 2, 0,   0, MEDIUM
            Rule_BadMark,               true,  ,       1, 180, 0, MEDIUM
            Rule_Silence,               true,  ,       ,  91,  0, MEDIUM
            Rule_Silence,               true,  -24.99, 3, 180, 2, MEDIUM
            Rule_NoSign,                true,  -24.99, 3, 90,  2, LOW
            Rule_NoSign,                true,  ,       ,  0,   0, LOW
            """)
    void firstRowThatFitsDecides(
            String rule,
            boolean everBought,
            BigDecimal purchaseChange,
            Integer lowestMark,
            int silentDays,
            int openCases,
            String risk) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("everBought", everBought);
        facts.put("purchaseChange", purchaseChange);
        facts.put("lowestMark", lowestMark);
        facts.put("silentDays", silentDays);
        facts.put("openCases", openCases);

        // when
        Decisions.Evaluation customer = decisions.evaluate("churnRisk", facts);

        // then
        assertThat(customer.rules()).containsExactly(rule);
        assertThat(customer.output("risk")).isEqualTo(risk);
        assertThat(customer.output("reason")).asString().isNotBlank();
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
