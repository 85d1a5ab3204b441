package io.closeloop.contract;

/** Where a contract stands on its way to the signatures. */
enum ContractStatus {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED,
    CONFIRMED,
    SIGNED
}
