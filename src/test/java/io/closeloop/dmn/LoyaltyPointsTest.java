package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoyaltyPointsTest {

    private final Decisions decisions = Decisions.of("loyalty-points.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_PurchaseOfA,   PURCHASE, A, 100,      2
            Rule_PurchaseOfA,   PURCHASE, A, 99999.99, 1998
            Rule_PurchaseOfB,   PURCHASE, B, 100,      0
            Rule_PurchaseOfB,   PURCHASE, B, 399.99,   3
            Rule_PurchaseOfB,   PURCHASE, B, 400,      6
            Rule_Purchase,      PURCHASE, C, 100,      1
            Rule_Purchase,      PURCHASE, D, 199.99,   1
            Rule_SmallPurchase, PURCHASE, A, 99.99,    0
            Rule_SmallPurchase, PURCHASE, C, 0,        0
            Rule_Referral,      REFERRAL, A, 0,        500
            Rule_Referral,      REFERRAL, D, 0,        500
            """)
    void purchasesAndReferralsEarnPoints(String rule, String event, String tier, BigDecimal amount, int points) {
        // when
        Decisions.Evaluation reward =
                decisions.evaluate("loyaltyPoints", Map.of("event", event, "tier", tier, "amount", amount));

        // then
        assertThat(reward.rules()).containsExactly(rule);
        assertThat(reward.output("points")).isEqualTo(points);
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
