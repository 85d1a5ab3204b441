package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePriorityTest {

    private final Decisions decisions = Decisions.of("service-priority.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_Critical,           QUESTION,  CRITICAL, LOW,    D, 0,         URGENT
            Rule_Critical,           COMPLAINT, CRITICAL, ,       A, 900000,    URGENT
            Rule_AskedUrgent,        REQUEST,   LOW,      URGENT, D, ,          URGENT
            Rule_VipFault,           FAULT,     HIGH,     ,       A, 0,         URGENT
            Rule_VipFault,           COMPLAINT, HIGH,     LOW,    A, 0,         URGENT
            Rule_Severe,             REQUEST,   HIGH,     ,       A, 0,         HIGH
            Rule_Severe,             FAULT,     HIGH,     ,       B, 0,         HIGH
            Rule_AskedHigh,          QUESTION,  LOW,      HIGH,   C, 0,         HIGH
            Rule_VipCustomer,        QUESTION,  LOW,      LOW,    A, 0,         HIGH
            Rule_BigCustomerTrouble, FAULT,     MEDIUM,   ,       B, 200000,    HIGH
            Rule_BigCustomerTrouble, COMPLAINT, LOW,      NORMAL, C, 200000.01, HIGH
            Rule_Trouble,            FAULT,     MEDIUM,   ,       B, 199999.99, NORMAL
            Rule_Trouble,            COMPLAINT, LOW,      LOW,    ,  ,          NORMAL
            Rule_AskedLow,           REQUEST,   MEDIUM,   LOW,    C, 200000,    LOW
            Rule_LightQuestion,      QUESTION,  LOW,      ,       D, 0,         LOW
            Rule_LightQuestion,      REQUEST,   LOW,      NORMAL, B, 0,         LOW
            Rule_AnythingElse,       QUESTION,  MEDIUM,   ,       D, 0,         NORMAL
            Rule_AnythingElse,       REQUEST,   MEDIUM,   NORMAL, ,  ,          NORMAL
            """)
    void priorityGrowsWithSeverityAndCustomer(
            String rule, String kind, String severity, String asked, String tier, BigDecimal amount, String priority) {
        // when
        Decisions.Evaluation decided = decide(kind, severity, asked, tier, amount);

        // then
        assertThat(decided.rules()).containsExactly(rule);
        assertThat(decided.output("priority")).isEqualTo(priority);
        boolean urgent = priority.equals("URGENT");
        assertThat(decided.output("responseHours")).isEqualTo(urgent ? 4 : 24);
        assertThat(decided.output("solutionHours")).isEqualTo(urgent ? 24 : 48);
        assertThat(decided.output("warningHours")).isEqualTo(urgent ? 1 : 4);
        assertThat(decided.output("time")).isEqualTo("ELAPSED");
        assertThat(decided.output("reopenDays")).isEqualTo(14);
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }

    private Decisions.Evaluation decide(String kind, String severity, String asked, String tier, BigDecimal amount) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseKind", kind);
        facts.put("caseSeverity", severity);
        facts.put("askedPriority", asked);
        facts.put("tier", tier);
        facts.put("yearlyAmount", amount);
        return decisions.evaluate("servicePriority", facts);
    }
}
