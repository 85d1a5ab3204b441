package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WinBackPolicyTest {

    private final Decisions decisions = Decisions.of("win-back-policy.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_LostOnPrice,         PRICE,        true,  90
            Rule_LostToCompetitor,    COMPETITOR,   true,  180
            Rule_LostWithoutBudget,   NO_BUDGET,    true,  180
            Rule_LostWithoutDecision, NO_DECISION,  true,  90
            Rule_LostOnTiming,        TIMING,       true,  60
            Rule_LostOnProductFit,    PRODUCT_FIT,  true,  365
            Rule_LostOnRelationship,  RELATIONSHIP, true,  180
            Rule_LostWithoutResponse, NO_RESPONSE,  true,  60
            Rule_LostForOtherReason,  OTHER,        true,  180
            Rule_LostReasonUnknown,   UNKNOWN,      true,
            Rule_LostReasonUnknown,   BAD_WEATHER,  true,
            Rule_LostReasonUnknown,   ,             true,
            Rule_LostWithoutLead,     PRICE,        false,
            Rule_LostWithoutLead,     ,             ,
            """)
    void lostReasonTellsWhenToAskAgain(String rule, String lostReason, Boolean leadKnown, Integer days) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("lostReason", lostReason);
        facts.put("leadKnown", leadKnown);

        // when
        Decisions.Evaluation deal = decisions.evaluate("winBackPolicy", facts);

        // then
        assertThat(deal.rules()).containsExactly(rule);
        assertThat(deal.outputs()).containsEntry("winBackDays", days);
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
