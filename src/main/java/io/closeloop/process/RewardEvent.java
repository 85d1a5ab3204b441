package io.closeloop.process;

/** What a customer earns points for. */
public enum RewardEvent {
    PURCHASE,
    /** Has brought a lead. */
    REFERRAL
}
