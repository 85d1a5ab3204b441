package io.closeloop.contract;

import java.util.List;

/** A contract as its author hands it to legal. */
record ContractDraft(String title, ContractFile file, String notes, List<AgreedInstalment> instalments) {

    ContractDraft {
        instalments = List.copyOf(instalments);
    }
}
