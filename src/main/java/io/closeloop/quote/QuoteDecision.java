package io.closeloop.quote;

import java.time.Instant;

/** What an approver says to a quote. */
enum QuoteDecision {
    APPROVED {
        @Override
        void apply(Quote quote, String by, String note, Instant now) {
            quote.approve(by, note, now);
        }
    },
    REJECTED {
        @Override
        void apply(Quote quote, String by, String note, Instant now) {
            quote.reject(by, note, now);
        }
    };

    abstract void apply(Quote quote, String by, String note, Instant now);
}
