package io.closeloop.service;

import java.time.Instant;

/** An order that was delivered. */
record Delivery(long orderId, String orderNumber, long accountId, String caseNumber, Instant deliveredAt) {}
