package io.closeloop.contract;

import java.time.LocalDate;

/** When and by whom a contract was signed. */
record Signatures(LocalDate on, String byCustomer, String byUs) {}
