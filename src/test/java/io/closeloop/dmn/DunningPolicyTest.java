package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningPolicyTest {

    private final Decisions decisions = Decisions.of("dunning-policy.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_RemindValuedCustomer,        A, 1,         -1, 7,
            Rule_RemindValuedCustomer,        B, 100000,    -365, 7,
            Rule_RemindOfLargeAmount,         C, 100000,    -1, 7,
            Rule_RemindOfLargeAmount,         D, 999999999, -90, 7,
            Rule_RemindOfSmallAmount,         C, 99999.99,  -1, 3,
            Rule_RemindOfSmallAmount,         D, 0.01,      -30, 3,
            Rule_RemindOfSmallAmount,         X, 1,         -30, 3,
            Rule_FirstDunningValuedCustomer,  A, 0.01,      0,     , 7
            Rule_FirstDunningValuedCustomer,  B, 500000,    2,     , 7
            Rule_FirstDunningLargeAmount,     C, 100000,    0,     , 3
            Rule_FirstDunningLargeAmount,     D, 100000.01, 2,     , 3
            Rule_FirstDunningSmallAmount,     C, 99999.99,  0,     , 5
            Rule_FirstDunningSmallAmount,     D, 1,         2,     , 5
            Rule_SecondDunningValuedCustomer, A, 1,         3,     , 14
            Rule_SecondDunningValuedCustomer, B, 1,         14,    , 14
            Rule_SecondDunningLargeAmount,    C, 100000,    3,     , 7
            Rule_SecondDunningLargeAmount,    D, 100000,    14,    , 7
            Rule_SecondDunningSmallAmount,    C, 99999.99,  3,     , 10
            Rule_SecondDunningSmallAmount,    D, 99999.99,  14,    , 10
            Rule_LongOverdueValuedCustomer,   A, 1,         15,    , 14
            Rule_LongOverdueLargeAmount,      C, 100000,    15,    , 3
            Rule_LongOverdueSmallAmount,      D, 99999.99,  15,    , 14
            Rule_LongOverdueSmallAmount,      C, 1,         3650,  , 14
            """)
    void customerIsRemindedAndDunnedByTierAmountAndDaysOverdue(
            String rule, String tier, BigDecimal amount, int daysOverdue, Integer reminderDays, Integer nextStepDays) {
        // given
        Map<String, Object> facts = Map.of("tier", tier, "amount", amount, "daysOverdue", daysOverdue);

        // when
        Decisions.Evaluation instalment = decisions.evaluate("dunningPolicy", facts);

        // then
        assertThat(instalment.rules()).containsExactly(rule);
        Map<String, Object> expected = new HashMap<>();
        expected.put("reminderDays", reminderDays);
        expected.put("nextStepDays", nextStepDays);
        assertThat(instalment.outputs()).isEqualTo(expected);
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
