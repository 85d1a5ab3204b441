package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTieringTest {

    private final Decisions decisions = Decisions.of("customer-tiering.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_TierA,             500000,    24, NONE,       HIGH,   A
            Rule_TierA,             9000000,   99, OCCASIONAL, HIGH,   A
            Rule_TierB,             499999.99, 24, STABLE,     HIGH,   B
            Rule_TierB,             600000,    23, GROWING,    HIGH,   B
            Rule_TierB,             600000,    18, STABLE,     HIGH,   B
            Rule_TierB,             500000,    24, STABLE,     MEDIUM, B
            Rule_TierB,             500000,    24, GROWING,    LOW,    B
            Rule_TierB,             200000,    12, GROWING,    LOW,    B
            Rule_TierB,             200000,    12, STABLE,     ,       B
            Rule_TierC,             200000,    12, OCCASIONAL, HIGH,   C
            Rule_TierC,             200000,    12, NONE,       HIGH,   C
            Rule_TierC,             199999.99, 12, GROWING,    HIGH,   C
            Rule_TierC,             200000,    11, GROWING,    HIGH,   C
            Rule_TierC,             300000,    6,  GROWING,    HIGH,   C
            Rule_TierC,             600000,    18, OCCASIONAL, HIGH,   C
            Rule_TierC,             500000,    24, OCCASIONAL, MEDIUM, C
            Rule_TierC,             0.01,      0,  OCCASIONAL, LOW,    C
            Rule_TierC,             1,         ,   ,           ,       C
            Rule_NeverBought,       0,         ,   NONE,       LOW,    D
            Rule_NeverBought,       0,         ,   NONE,       HIGH,   D
            Rule_NoPurchaseInAYear, 0,         0,  NONE,       LOW,    D
            Rule_NoPurchaseInAYear, 0,         36, NONE,       HIGH,   D
            Rule_NoPurchaseInAYear, -1,        36, STABLE,     HIGH,   D
            """)
    void firstRowThatFitsEntirelyDecides(
            String rule,
            BigDecimal yearlyPurchases,
            Integer relationshipMonths,
            String demand,
            String referralPotential,
            String tier) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("yearlyPurchases", yearlyPurchases);
        facts.put("relationshipMonths", relationshipMonths);
        facts.put("demand", demand);
        facts.put("referralPotential", referralPotential);

        // when
        Decisions.Evaluation customer = decisions.evaluate("customerTiering", facts);

        // then
        assertThat(customer.rules()).containsExactly(rule);
        assertThat(customer.output("tier")).isEqualTo(tier);
        assertThat(customer.output("reason")).asString().isNotBlank();
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
