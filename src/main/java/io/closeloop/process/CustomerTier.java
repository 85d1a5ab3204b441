package io.closeloop.process;

/** How much a customer is worth to us, as the decision {@code customerTiering} says. */
public enum CustomerTier {
    /** VIP. */
    A,
    /** Key customer. */
    B,
    /** Regular customer. */
    C,
    /** Prospect, or lapsed. */
    D
}
