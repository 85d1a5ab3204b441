package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountApprovalTest {

    private final Decisions decisions = Decisions.of("discount-approval.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_SmallDiscount,          0,    100,       NONE
            Rule_SmallDiscount,          5,    499999.99, NONE
            Rule_SmallDiscount,          ,     ,          NONE
            Rule_SmallDiscountBigQuote,  5,    500000,    MANAGER
            Rule_SmallDiscountBigQuote,  ,     500000,    MANAGER
            Rule_MiddleDiscount,         5.01, 499999.99, MANAGER
            Rule_MiddleDiscount,         20,   ,          MANAGER
            Rule_MiddleDiscountBigQuote, 5.01, 500000,    EXECUTIVE
            Rule_MiddleDiscountBigQuote, 20,   9000000,   EXECUTIVE
            Rule_BigDiscount,            20.01, 1,        EXECUTIVE
            Rule_BigDiscount,            100,  ,          EXECUTIVE
            """)
    void approvalGrowsWithDiscountAndAmount(String rule, BigDecimal discount, BigDecimal amount, String approval) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("discount", discount);
        facts.put("amount", amount);

        // when
        Decisions.Evaluation quote = decisions.evaluate("discountApproval", facts);

        // then
        assertThat(quote.rules()).containsExactly(rule);
        assertThat(quote.output("approval")).isEqualTo(approval);
        assertThat(quote.output("reason")).asString().isNotBlank();
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
