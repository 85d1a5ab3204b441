package io.closeloop.order;

import java.math.BigDecimal;

/** What of a payment was not owed. */
record Credit(long paymentId, long orderId, BigDecimal amount) {}
