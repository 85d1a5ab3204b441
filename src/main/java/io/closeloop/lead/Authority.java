package io.closeloop.lead;

/** What the person behind a lead has to say in the purchase. */
enum Authority {
    DECIDER,
    RECOMMENDER,
    USER,
    UNKNOWN
}
