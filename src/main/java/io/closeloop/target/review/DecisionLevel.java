package io.closeloop.target.review;

/** Who decides what is done about a miss: first those who manage the sellers, then those who lead the company. */
enum DecisionLevel {
    MANAGER,
    EXECUTIVE
}
