package io.closeloop.process;

import java.util.Set;

/** Says within the transaction that purchases of these accounts, made elsewhere, have come to be known. */
public record PurchasesImported(Set<Long> accountIds) {}
