package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPolicyTest {

    private final Decisions decisions = Decisions.of("contact-policy.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_AskedFor,     ANSWER,  A, 9, 9, 1, true
            Rule_AskedFor,     SERVICE, A, 9, 9, 1, true
            Rule_AskedFor,     DUNNING, D, 9, 9, 1, true
            Rule_DoneToday,    PUSH,    C, 1, 1, 1, false
            Rule_DoneToday,    CONTACT, B, 0, 1, 2, false
            Rule_PushesUsedUp, PUSH,    A, 2, 0, 0, false
            Rule_PushesUsedUp, PUSH,    B, 2, 0, 0, false
            Rule_PushesUsedUp, PUSH,    C, 3, 0, 0, false
            Rule_PushesUsedUp, PUSH,    D, 2, 9, 0, false
            Rule_WeekUsedUp,   PUSH,    A, 1, 1, 0, false
            Rule_WeekUsedUp,   CONTACT, A, 0, 1, 0, false
            Rule_WeekUsedUp,   CONTACT, A, 9, 2, 0, false
            Rule_ContactFree,  PUSH,    A, 1, 0, 0, true
            Rule_ContactFree,  CONTACT, A, 9, 0, 0, true
            Rule_ContactFree,  PUSH,    B, 1, 9, 0, true
            Rule_ContactFree,  PUSH,    D, 0, 0, 0, true
            Rule_ContactFree,  CONTACT, B, 9, 9, 0, true
            Rule_ContactFree,  CONTACT, D, 2, 1, 0, true
            """)
    void capsHoldOnWhatNobodyAskedFor(
            String rule,
            String nature,
            String tier,
            int pushesInMonth,
            int contactsInWeek,
            int timesToday,
            boolean allowed) {
        // when
        Decisions.Evaluation contact = decisions.evaluate(
                "contactPolicy",
                Map.of(
                        "nature", nature,
                        "tier", tier,
                        "pushesInMonth", pushesInMonth,
                        "contactsInWeek", contactsInWeek,
                        "timesToday", timesToday));

        // then
        assertThat(contact.rules()).containsExactly(rule);
        assertThat(contact.output("allowed")).isEqualTo(allowed);
        assertThat(contact.output("reason")).asString().isNotBlank();
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
