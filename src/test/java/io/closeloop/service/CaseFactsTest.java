package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.ServiceCaseWork.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CloseloopTest
class CaseFactsTest {

    /** 2026-11-23, 10:00 in the business zone. */
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseFacts facts;

    private ServiceRun run;

    @BeforeEach
    void openFault() {
        clock.set(NOW);
        run = ServiceRun.ofCustomer(context, "C");
        run.openFault();
    }

    @Test
    void dealInAnotherCurrencyAddsNothingToTheYearlyAmount() {
        // given
        run.signed(1000, "CNY", NOW);
        run.signed(500, "USD", NOW);

        // when / then
        assertThat(yearlyAmount()).isEqualByComparingTo("1000");
    }

    @Test
    void yearBeginsWithABusinessDay() {
        // given
        run.signed(1, "CNY", Instant.parse("2025-11-23T15:59:00Z"));
        run.signed(20, "CNY", Instant.parse("2025-11-23T16:00:00Z"));

        // when / then
        assertThat(yearlyAmount()).isEqualByComparingTo("20");
    }

    private BigDecimal yearlyAmount() {
        return (BigDecimal) facts.of(run.row("id", Long.class)).get(Facts.YEARLY_AMOUNT);
    }
}
