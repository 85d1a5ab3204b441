package io.closeloop.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    /** Everything that can happen to a quote. */
    private enum Step {
        NEEDS_NOBODY,
        NEEDS_MANAGER,
        APPROVE,
        REJECT,
        SUPERSEDE
    }

    @Test
    void sumsFollowFromLinesAndDiscount() {
        // given
        var lines = List.of(
                new QuoteLine("Scanner", new BigDecimal("3"), new BigDecimal("33.33")),
                new QuoteLine("Hour", new BigDecimal("0.333"), new BigDecimal("100.00")));

        // when
        Quote quote = quote(new QuoteTerms(lines, new BigDecimal("12.50"), "30 days", LocalDate.MAX));

        // then
        assertThat(quote.subtotal()).isEqualTo("133.29");
        assertThat(quote.total()).isEqualTo("116.63");
        assertThat(quote.status()).isEqualTo(QuoteStatus.PENDING);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PENDING,    NEEDS_NOBODY,  APPROVED
            PENDING,    NEEDS_MANAGER, PENDING
            PENDING,    APPROVE,       APPROVED
            PENDING,    REJECT,        REJECTED
            PENDING,    SUPERSEDE,     SUPERSEDED
            APPROVED,   SUPERSEDE,     SUPERSEDED
            SUPERSEDED, SUPERSEDE,     SUPERSEDED
            """)
    void quoteGoesOn(QuoteStatus from, Step step, QuoteStatus to) {
        // given
        Quote quote = quoteIn(from);

        // when
        take(quote, step);

        // then
        assertThat(quote.status()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            APPROVED,   NEEDS_NOBODY,  APPROVED
            APPROVED,   NEEDS_MANAGER, APPROVED
            APPROVED,   APPROVE,       APPROVED
            APPROVED,   REJECT,        REJECTED
            REJECTED,   NEEDS_NOBODY,  APPROVED
            REJECTED,   NEEDS_MANAGER, APPROVED
            REJECTED,   APPROVE,       APPROVED
            REJECTED,   REJECT,        REJECTED
            REJECTED,   SUPERSEDE,     SUPERSEDED
            SUPERSEDED, NEEDS_NOBODY,  APPROVED
            SUPERSEDED, NEEDS_MANAGER, APPROVED
            SUPERSEDED, APPROVE,       APPROVED
            SUPERSEDED, REJECT,        REJECTED
            """)
    void quoteDoesNotGoOn(QuoteStatus from, Step step, QuoteStatus intended) {
        // given
        Quote quote = quoteIn(from);

        // when / then
        assertThatThrownBy(() -> take(quote, step))
                .isInstanceOf(Refusal.class)
                .hasMessage("QT-1 is %s and cannot become %s.", from, intended);
        assertThat(quote.status()).isEqualTo(from);
    }

    @Test
    void whoMadeAQuoteDoesNotDecideOnIt() {
        // given
        Quote quote = quoteIn(QuoteStatus.PENDING);

        // when / then
        for (Runnable decision :
                List.<Runnable>of(() -> quote.approve("rep", null, NOW), () -> quote.reject("rep", "Too dear", NOW))) {
            assertThatThrownBy(decision::run)
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
        assertThat(quote.status()).isEqualTo(QuoteStatus.PENDING);
    }

    private static void take(Quote quote, Step step) {
        switch (step) {
            case NEEDS_NOBODY -> quote.needs(Approval.NONE, "No discount", NOW);
            case NEEDS_MANAGER -> quote.needs(Approval.MANAGER, "More than 10 %", NOW);
            case APPROVE -> quote.approve("manager", null, NOW);
            case REJECT -> quote.reject("manager", "Too dear", NOW);
            case SUPERSEDE -> quote.supersede();
        }
    }

    private static Quote quoteIn(QuoteStatus status) {
        var line = new QuoteLine("Scanner", BigDecimal.ONE, BigDecimal.TEN);
        Quote quote = quote(new QuoteTerms(List.of(line), BigDecimal.ZERO, "30 days", LocalDate.MAX));
        switch (status) {
            case PENDING -> {}
            case APPROVED -> take(quote, Step.APPROVE);
            case REJECTED -> take(quote, Step.REJECT);
            case SUPERSEDED -> take(quote, Step.SUPERSEDE);
        }
        return quote;
    }

    private static Quote quote(QuoteTerms terms) {
        return new Quote(new CaseNumber(1, "QT-1"), 1, "CNY", terms, "rep", NOW);
    }
}
