package io.closeloop.order;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An instalment as the signed contract has it. */
record SignedInstalment(int position, String label, BigDecimal amount, LocalDate dueOn) {}
