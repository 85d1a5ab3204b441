package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadQualificationTest {

    private final Decisions decisions = Decisions.of("lead-qualification.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_BudgetUrgencyAuthorityReached, 10, 8,  7,  25,  QUALIFIED
            Rule_BudgetUrgencyAuthorityReached, 10, 10, 10, 100, QUALIFIED
            Rule_ScoreWorthReview,              9,  10, 10, 90,  REVIEW
            Rule_ScoreWorthReview,              10, 7,  10, 90,  REVIEW
            Rule_ScoreWorthReview,              10, 10, 6,  90,  REVIEW
            Rule_ScoreWorthReview,              0,  0,  0,  40,  REVIEW
            Rule_ScoreWorthNurture,             0,  0,  0,  39,  NURTURE
            Rule_ScoreWorthNurture,             ,   ,   ,   10,  NURTURE
            Rule_ScoreTooLow,                   0,  0,  0,  9,   DISQUALIFIED
            Rule_ScoreTooLow,                   ,   ,   ,   ,    DISQUALIFIED
            """)
    void qualificationNeedsBudgetUrgencyAndAuthority(
            String rule, Integer budget, Integer urgency, Integer authority, Integer score, String qualification) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("budgetPoints", budget);
        facts.put("urgencyPoints", urgency);
        facts.put("authorityPoints", authority);
        facts.put("score", score);

        // when
        Decisions.Evaluation lead = decisions.evaluate("leadQualification", facts);

        // then: whatever the answer, nurturing could follow
        assertThat(lead.rules()).containsExactly(rule);
        assertThat(lead.outputs())
                .containsEntry("qualification", qualification)
                .containsEntry("nurtureInterval", "P30D")
                .containsEntry("nurtureCycles", 3);
        assertThat(lead.output("reason")).asString().isNotBlank();
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
