package io.closeloop.incentive;

import java.time.YearMonth;

/** Whose statement it is and of which month. */
record Statement(long id, String rep, YearMonth month, boolean settled) {}
