package io.closeloop.contract;

/** A contract as its author hands it to legal. */
record ContractDraft(String title, ContractFile file, String notes) {}
