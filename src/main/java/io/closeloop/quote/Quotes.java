package io.closeloop.quote;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.process.DealForms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes quotes, has them approved and replaces them by better ones. Each step writes at once, for the views. */
@Service
@Transactional
class Quotes {

    private static final int LONGEST_NOTE = 2000;

    private final QuoteRepository quotes;
    private final CaseNumbers numbers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    Quotes(QuoteRepository quotes, CaseNumbers numbers, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.quotes = quotes;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Records a new quote in place of the one in force. */
    void record(long opportunityId, Map<String, Object> form, String by) {
        QuoteTerms terms = QuoteForm.read(form, LocalDate.now(clock.withZone(businessZone)));
        quotes.findInForce(opportunityId).ifPresent(earlier -> {
            earlier.supersede();
            quotes.saveAndFlush(earlier);
        });
        quotes.saveAndFlush(new Quote(
                numbers.next(CaseKind.QUOTE), opportunityId, currencyOf(opportunityId), terms, by, clock.instant()));
    }

    /** Records who must approve the quote. */
    void recordApprovalNeeded(long opportunityId, Approval needed, String reason) {
        Quote quote = inForce(opportunityId);
        quote.needs(needed, reason, clock.instant());
        quotes.saveAndFlush(quote);
    }

    /** Records an approver's decision; true if the quote is approved. */
    boolean decide(long opportunityId, Map<String, Object> form, String by) {
        Fields fields = Fields.of(form);
        QuoteDecision decision = fields.requiredChoice(DealForms.Quote.DECISION, QuoteDecision.class);
        String note = fields.text(DealForms.Quote.APPROVAL_NOTE, LONGEST_NOTE);
        if (decision == QuoteDecision.REJECTED) {
            fields.required(DealForms.Quote.APPROVAL_NOTE, note);
        }
        fields.check();
        Quote quote = inForce(opportunityId);
        decision.apply(quote, by, note, clock.instant());
        quotes.saveAndFlush(quote);
        return decision == QuoteDecision.APPROVED;
    }

    Quote inForce(long opportunityId) {
        return quotes.findInForce(opportunityId).orElseThrow(() -> Refusal.conflict("There is no quote to decide on."));
    }

    /** The last quote of a deal, whatever became of it. */
    Optional<Quote> last(long opportunityId) {
        return quotes.findFirstByOpportunityIdOrderByIdDesc(opportunityId);
    }

    private String currencyOf(long opportunityId) {
        return jdbc.sql("select currency from crm.deals where opportunity_id = :id")
                .param("id", opportunityId)
                .query(String.class)
                .single();
    }
}
