package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealRiskTest {

    private final Decisions decisions = Decisions.of("deal-risk.dmn");
    private final Decisions levels = Decisions.of("deal-risk-level.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_FarOverUsualTime, 2, true,  0, false, false,      , false, 30
            Rule_FarOverUsualTime, 9, true,  0, false, false,      , false, 30
            Rule_OverUsualTime,    1, true,  0, false, false,      , false, 15
            Rule_NoFollowUp,       0, false, 0, false, false,      , false, 15
            Rule_PutOffOften,      0, true,  2, false, false,      , false, 25
            Rule_PutOffOnce,       0, true,  1, false, false,      , false, 10
            Rule_CloseDatePassed,  0, true,  0, true,  false,      , false, 15
            Rule_CompetitorNamed,  0, true,  0, false, true,       , false, 15
            Rule_BigDiscount,      0, true,  0, false, false, 20   , false, 15
            Rule_CalledHigh,       0, true,  0, false, false, 19.99, true,  20
            """)
    void everySignHasItsPoints(
            String rule,
            Integer timesUsual,
            boolean followUpPlanned,
            int pushes,
            boolean closeDatePassed,
            boolean competitorNamed,
            BigDecimal discountPercent,
            boolean highRisk,
            int points) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("timesUsual", timesUsual);
        facts.put("followUpPlanned", followUpPlanned);
        facts.put("pushes", pushes);
        facts.put("closeDatePassed", closeDatePassed);
        facts.put("competitorNamed", competitorNamed);
        facts.put("discountPercent", discountPercent);
        facts.put("highRisk", highRisk);

        // when
        Map<String, Map<String, Object>> rows = decisions.collect("dealRisk", facts);

        // then
        assertThat(rows).containsOnlyKeys(rule);
        assertThat(rows.get(rule)).containsEntry("points", points);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_HighLevel,   150, HIGH
            Rule_HighLevel,   50,  HIGH
            Rule_MediumLevel, 49,  MEDIUM
            Rule_MediumLevel, 25,  MEDIUM
            Rule_LowLevel,    24,  LOW
            Rule_LowLevel,    0,   LOW
            """)
    void pointsAmountToALevel(String rule, int score, String level) {
        Decisions.Evaluation evaluation = levels.evaluate("dealRiskLevel", Map.of("score", score));
        assertThat(evaluation.rules()).containsExactly(rule);
        assertThat(evaluation.output("level")).isEqualTo(level);
    }

    @Test
    void everyRuleIsTested() {
        TreeSet<String> rules = new TreeSet<>(decisions.rules());
        rules.addAll(levels.rules());
        assertThat(rules).isEqualTo(Decisions.testedRules(DealRiskTest.class));
    }
}
