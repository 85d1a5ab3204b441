package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarePlanTest {

    private final Decisions decisions = Decisions.of("care-plan.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_ExecutiveVisit,    A, SATISFIED,    EXECUTIVE_VISIT,    VISIT, EXECUTIVES,     P3M, P1M,  7
            Rule_ExecutiveVisit,    A, DISSATISFIED, EXECUTIVE_VISIT,    VISIT, EXECUTIVES,     P3M, P1M,  7
            Rule_UpgradePlan,       A, SATISFIED,    UPGRADE_PLAN,       VIDEO, OWNER,          P3M, P75D, 7
            Rule_KeyCall,           B, UNKNOWN,      KEY_CALL,           PHONE, SALES_MANAGERS, P1M, P1M,  14
            Rule_KeyCall,           B, DISSATISFIED, KEY_CALL,           PHONE, SALES_MANAGERS, P1M, P1M,  14
            Rule_IndustrySolutions, B, UNKNOWN,      INDUSTRY_SOLUTIONS, EMAIL, SALES_MANAGERS, P1M, P10D, 14
            Rule_SalonInvitation,   B, SATISFIED,    SALON_INVITATION,   EMAIL, SALES_MANAGERS, P1M, P20D, 14
            Rule_ProductUpdate,     C, UNKNOWN,      PRODUCT_UPDATE,     EMAIL, OWNER,          P3M, P1M,  14
            Rule_BasicTraining,     C, SATISFIED,    BASIC_TRAINING,     EMAIL, OWNER,          P3M, P2M,  14
            Rule_Offer,             C, UNKNOWN,      OFFER,              EMAIL, OWNER,          P3M, P3M,  14
            Rule_WhitePaper,        D, UNKNOWN,      WHITE_PAPER,        EMAIL, MARKETING,      P6M, P6M,  14
            Rule_HolidayGift,       A, DISSATISFIED, HOLIDAY_GIFT,       GIFT,  OWNER,          HOLIDAY,  P0D, 7
            Rule_HolidayGreeting,   B, SATISFIED,    HOLIDAY_GREETING,   EMAIL, OWNER,          HOLIDAY,  P0D, 7
            Rule_BirthdayGreeting,  A, UNKNOWN,      BIRTHDAY_GREETING,  EMAIL, OWNER,          BIRTHDAY, P0D, 7
            Rule_SatisfactionCall,  A, DISSATISFIED, SATISFACTION_CALL,  PHONE, OWNER,          P1M, P1M,  7
            Rule_SatisfactionCall,  D, DISSATISFIED, SATISFACTION_CALL,  PHONE, OWNER,          P1M, P1M,  7
            """)
    void rowSaysWhatIsDoneWhenAndByWhom(
            String rule,
            String tier,
            String satisfaction,
            String touch,
            String channel,
            String performer,
            String every,
            String first,
            int days) {
        // when
        Map<String, Map<String, Object>> plan = plan(tier, satisfaction);

        // then
        assertThat(plan.get(rule))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "touch", touch,
                        "channel", channel,
                        "performer", performer,
                        "every", every,
                        "first", first,
                        "days", days));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A | SATISFIED    | ExecutiveVisit, UpgradePlan, HolidayGift, BirthdayGreeting
            A | UNKNOWN      | ExecutiveVisit, UpgradePlan, HolidayGift, BirthdayGreeting
            A | DISSATISFIED | ExecutiveVisit, HolidayGift, SatisfactionCall
            B | SATISFIED    | KeyCall, IndustrySolutions, SalonInvitation, HolidayGreeting, BirthdayGreeting
            B | UNKNOWN      | KeyCall, IndustrySolutions, SalonInvitation, HolidayGreeting, BirthdayGreeting
            B | DISSATISFIED | KeyCall, SatisfactionCall
            C | SATISFIED    | ProductUpdate, BasicTraining, Offer, HolidayGreeting, BirthdayGreeting
            C | UNKNOWN      | ProductUpdate, BasicTraining, Offer, HolidayGreeting, BirthdayGreeting
            C | DISSATISFIED | SatisfactionCall
            D | SATISFIED    | WhitePaper
            D | UNKNOWN      | WhitePaper
            D | DISSATISFIED | SatisfactionCall
            """)
    void planHoldsEveryRowThatFits(String tier, String satisfaction, String rules) {
        assertThat(plan(tier, satisfaction).keySet())
                .containsExactly(Arrays.stream(rules.split(", "))
                        .map(rule -> "Rule_" + rule)
                        .toArray(String[]::new));
    }

    @Test
    void whoIsDissatisfiedHearsAPersonAndGetsNothingWritten() {
        for (String tier : new String[] {"A", "B", "C", "D"}) {
            assertThat(plan(tier, "DISSATISFIED").values())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get("channel")).isIn("PHONE", "VISIT", "GIFT"));
        }
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }

    private Map<String, Map<String, Object>> plan(String tier, String satisfaction) {
        return decisions.collect("carePlan", Map.of("tier", tier, "satisfaction", satisfaction));
    }
}
