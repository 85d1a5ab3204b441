package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadScoreTest {

    private final Decisions decisions = Decisions.of("lead-score.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_FitBase,             ,        ,                    ,  0
            Rule_FitBase,             GIGANTIC,,                    ,  0
            Rule_LargeCompany,        LARGE,   ,                    , 10
            Rule_MediumCompany,       MEDIUM,  ,                    ,  8
            Rule_SmallCompany,        SMALL,   ,                    ,  5
            Rule_MicroCompany,        MICRO,   ,                    ,  2
            Rule_IndustryKnown,       ,        Fishing,             ,  3
            Rule_IndustryServedOften, ,        Retail,              ,  6
            Rule_IndustryServedOften, ,        教育,                 ,  6
            Rule_IndustryCore,        ,        MANUFACTURING,       , 10
            Rule_IndustryCore,        ,        软件,                 , 10
            Rule_PositionKnown,       ,        ,        Clerk,          3
            Rule_PositionLeads,       ,        ,        Purchasing Manager, 7
            Rule_PositionLeads,       ,        ,        采购经理,        7
            Rule_PositionLeadsCompany,,        ,        CEO,           10
            Rule_PositionLeadsCompany,,        ,        总经理,         10
            Rule_PositionLeadsCompany,LARGE,   finance, Managing Director, 30
            """)
    void fitIsTheSumOfSizeIndustryAndPosition(
            String rule, String companySize, String industry, String position, int points) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("companySize", companySize);
        facts.put("industry", industry);
        facts.put("position", position);

        // when
        Decisions.Evaluation fit = decisions.evaluate("leadFit", facts);

        // then
        assertThat(fit.rules()).contains(rule);
        assertThat(fit.output("fitPoints")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_BudgetHighest, 100000,    10
            Rule_BudgetHighest, 2500000,   10
            Rule_BudgetHigh,    99999.99,   7
            Rule_BudgetHigh,    50000,      7
            Rule_BudgetMiddle,  49999.99,   4
            Rule_BudgetMiddle,  10000,      4
            Rule_BudgetLow,     9999.99,    2
            Rule_BudgetLow,     0.01,       2
            Rule_BudgetNone,    0,          0
            Rule_BudgetNone,    ,           0
            """)
    void budgetIsClassed(String rule, BigDecimal budget, int points) {
        assertSingle("leadBudget", "budget", budget, rule, "budgetPoints", points);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_UrgencyImmediate,     IMMEDIATE,      10
            Rule_UrgencyWithinMonth,   WITHIN_MONTH,    8
            Rule_UrgencyWithinQuarter, WITHIN_QUARTER,  5
            Rule_UrgencyLater,         LATER,           2
            Rule_UrgencyUnknown,       UNKNOWN,         0
            Rule_UrgencyUnknown,       SOMEDAY,         0
            Rule_UrgencyUnknown,       ,                0
            """)
    void urgencyIsClassed(String rule, String urgency, int points) {
        assertSingle("leadUrgency", "urgency", urgency, rule, "urgencyPoints", points);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_AuthorityDecider,     DECIDER,     10
            Rule_AuthorityRecommender, RECOMMENDER,  7
            Rule_AuthorityUser,        USER,         3
            Rule_AuthorityUnknown,     UNKNOWN,      0
            Rule_AuthorityUnknown,     NEPHEW,       0
            Rule_AuthorityUnknown,     ,             0
            """)
    void authorityIsClassed(String rule, String authority, int points) {
        assertSingle("leadAuthority", "authority", authority, rule, "authorityPoints", points);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_EngagementBase,         pageVisits,    ,     0
            Rule_EngagementBase,         pageVisits,    0,    0
            Rule_PageVisited,            pageVisits,    0.2,  1
            Rule_PageVisited,            pageVisits,    2.9,  1
            Rule_PagesVisitedOften,      pageVisits,    3,    2
            Rule_PagesVisitedOften,      pageVisits,    9.9,  2
            Rule_PagesVisitedVeryOften,  pageVisits,    10,   4
            Rule_PagesVisitedVeryOften,  pageVisits,    5000, 4
            Rule_Downloaded,             downloads,     0.2,  1
            Rule_DownloadedLately,       downloads,     1,    3
            Rule_EventAttended,          events,        0.5,  1
            Rule_EventAttendedLately,    events,        1,    4
            Rule_FormSent,               forms,         0.5,  1
            Rule_FormSentLately,         forms,         1,    4
            Rule_Replied,                replies,       0.5,  2
            Rule_RepliedLately,          replies,       1,    5
            Rule_DemoSeen,               demos,         0.2,  2
            Rule_DemoSeenLately,         demos,         1,    6
            Rule_Tried,                  trials,        0.9,  2
            Rule_TriedLately,            trials,        1,    6
            Rule_QuoteRequested,         quoteRequests, 0.5,  3
            Rule_QuoteRequestedLately,   quoteRequests, 1,    8
            """)
    void olderEngagementCountsLess(String rule, String kind, Double weighted, int points) {
        // given
        Map<String, Object> facts = nothingKnown();
        facts.put(kind, weighted);

        // when
        Decisions.Evaluation engagement = decisions.evaluate("leadEngagement", facts);

        // then
        assertThat(engagement.rules()).contains(rule);
        assertThat(engagement.output("engagementPoints")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_GradeA, 100000, IMMEDIATE, DECIDER, LARGE,  finance, CEO, ,    60, A
            Rule_GradeB, 100000, IMMEDIATE, DECIDER, MEDIUM, finance, CEO, 0.2, 59, B
            Rule_GradeB, 100000, IMMEDIATE, DECIDER, LARGE,  ,        ,    ,    40, B
            Rule_GradeC, 100000, IMMEDIATE, DECIDER, MEDIUM, ,        ,    0.2, 39, C
            Rule_GradeC, 100000, ,          ,        LARGE,  ,        ,    ,    20, C
            Rule_GradeD, 100000, ,          ,        MEDIUM, ,        ,    0.2, 19, D
            Rule_GradeD, ,       ,          ,        ,       ,        ,    ,    0,  D
            """)
    void totalIsGraded(
            String rule,
            Double budget,
            String urgency,
            String authority,
            String companySize,
            String industry,
            String position,
            Double pageVisits,
            int score,
            String grade) {
        // given
        Map<String, Object> facts = nothingKnown();
        facts.put("budget", budget);
        facts.put("urgency", urgency);
        facts.put("authority", authority);
        facts.put("companySize", companySize);
        facts.put("industry", industry);
        facts.put("position", position);
        facts.put("pageVisits", pageVisits);

        // when
        Decisions.Evaluation lead = decisions.evaluate("leadScore", facts);

        // then
        assertThat(lead.rules()).contains(rule);
        assertThat(lead.outputs()).containsEntry("score", score).containsEntry("grade", grade);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_ScoreSummary, 60000, WITHIN_MONTH, USER, MICRO, 1, 2, 7, 8, 3, 5, 25
            """)
    void scoreComesWithItsPoints(
            String rule,
            Integer budget,
            String urgency,
            String authority,
            String companySize,
            Integer replies,
            int fit,
            int budgetPoints,
            int urgencyPoints,
            int authorityPoints,
            int engagement,
            int score) {
        // given
        Map<String, Object> facts = nothingKnown();
        facts.put("budget", budget);
        facts.put("urgency", urgency);
        facts.put("authority", authority);
        facts.put("companySize", companySize);
        facts.put("replies", replies);

        // when
        Decisions.Evaluation lead = decisions.evaluate("leadScore", facts);

        // then
        assertThat(lead.rules()).contains(rule);
        assertThat(lead.outputs())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "score", score,
                        "grade", "C",
                        "fitPoints", fit,
                        "budgetPoints", budgetPoints,
                        "urgencyPoints", urgencyPoints,
                        "authorityPoints", authorityPoints,
                        "engagementPoints", engagement));
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }

    private static Map<String, Object> nothingKnown() {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : List.of("companySize", "industry", "position", "budget", "urgency", "authority")) {
            facts.put(fact, null);
        }
        for (String kind :
                List.of("pageVisits", "downloads", "events", "forms", "replies", "demos", "trials", "quoteRequests")) {
            facts.put(kind, 0.0);
        }
        return facts;
    }

    private void assertSingle(String key, String fact, Object value, String rule, String output, int points) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put(fact, value);

        // when
        Decisions.Evaluation evaluation = decisions.evaluate(key, facts);

        // then
        assertThat(evaluation.rules()).containsExactly(rule);
        assertThat(evaluation.output(output)).isEqualTo(points);
    }
}
