package io.closeloop.process;

import java.math.BigDecimal;

/**
 * What a customer wants to buy next, as service heard it: from it a lead is made.
 *
 * @param budget    null where it was not said
 * @param urgency   a lead's urgency by name; null where it was not said
 * @param authority a lead's decision role by name; null where it was not said
 */
public record RepurchaseWish(long accountId, String need, BigDecimal budget, String urgency, String authority) {}
