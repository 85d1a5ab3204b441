package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagePolicyTest {

    private final Decisions decisions = Decisions.of("stage-policy.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_TopTier,     A,       ,          TOP
            Rule_TopTier,     A,       1,         TOP
            Rule_TopAmount,   D,       200000,    TOP
            Rule_TopAmount,   B,       200000,    TOP
            Rule_KeyTier,     B,       199999.99, KEY
            Rule_KeyTier,     B,       ,          KEY
            Rule_KeyAmount,   C,       199999.99, KEY
            Rule_KeyAmount,   ,        50000,     KEY
            Rule_RegularDeal, C,       49999.99,  REGULAR
            Rule_RegularDeal, DIAMOND, 0,         REGULAR
            Rule_RegularDeal, ,        ,          REGULAR
            """)
    void tierOrAmountMakeADealValuable(String rule, String tier, BigDecimal amount, String value) {
        // when
        Decisions.Evaluation deal = decisions.evaluate("dealValue", facts(null, tier, amount));

        // then
        assertThat(deal.rules()).containsExactly(rule);
        assertThat(deal.output("dealValue")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_InitialContactTop,       INITIAL_CONTACT, A, 2, 1, 24, 90, 3
            Rule_InitialContactKey,       INITIAL_CONTACT, B, 3, 2, 36, 70, 5
            Rule_InitialContactRegular,   INITIAL_CONTACT, C, 5, 3, 48, 50, 7
            Rule_NeedsAnalysisTop,        NEEDS_ANALYSIS,  A, 7, 2, 24, 90, 3
            Rule_NeedsAnalysisKey,        NEEDS_ANALYSIS,  B, 10, 3, 36, 70, 5
            Rule_NeedsAnalysisRegular,    NEEDS_ANALYSIS,  C, 14, 5, 48, 50, 7
            Rule_SolutionTop,             SOLUTION,        A, 7, 2, 24, 90, 3
            Rule_SolutionKey,             SOLUTION,        B, 10, 3, 36, 70, 5
            Rule_SolutionRegular,         SOLUTION,        C, 14, 5, 48, 50, 7
            Rule_QuotationTop,            QUOTATION,       A, 3, 1, 24, 90, 2
            Rule_QuotationKey,            QUOTATION,       B, 5, 2, 36, 70, 3
            Rule_QuotationRegular,        QUOTATION,       C, 7, 3, 48, 50, 5
            Rule_NegotiationTop,          NEGOTIATION,     A, 10, 2, 24, 90, 2
            Rule_NegotiationKey,          NEGOTIATION,     B, 14, 3, 36, 70, 3
            Rule_NegotiationRegular,      NEGOTIATION,     C, 21, 5, 48, 50, 5
            Rule_ContractTop,             CONTRACT,        A, 10, 2, 24, 90, 2
            Rule_ContractKey,             CONTRACT,        B, 14, 3, 36, 70, 3
            Rule_ContractRegular,         CONTRACT,        C, 21, 5, 48, 50, 5
            Rule_StageUnknown,            HAGGLING,        A, 7, 3, 48, 50, 7
            Rule_StageUnknown,            ,                 , 7, 3, 48, 50, 7
            """)
    void valuableDealsComeFirst(
            String rule,
            String stage,
            String tier,
            int deadlineDays,
            int coachingDays,
            int acceptanceHours,
            int priority,
            int followUpDays) {
        // when
        Decisions.Evaluation deal = decisions.evaluate("stagePolicy", facts(stage, tier, null));

        // then
        assertThat(deal.rules()).contains(rule).hasSize(2);
        assertThat(deal.outputs())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "deadlineDays", deadlineDays,
                        "coachingDays", coachingDays,
                        "acceptanceHours", acceptanceHours,
                        "priority", priority,
                        "followUpDays", followUpDays));
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }

    private static Map<String, Object> facts(String stage, String tier, BigDecimal amount) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("stage", stage);
        facts.put("tier", tier);
        facts.put("amount", amount);
        return facts;
    }
}
