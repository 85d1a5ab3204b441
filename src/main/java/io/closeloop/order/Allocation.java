package io.closeloop.order;

import java.math.BigDecimal;

/** What of a payment was taken for an instalment. */
record Allocation(long paymentId, long instalmentId, BigDecimal amount) {}
