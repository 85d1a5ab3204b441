package io.closeloop.base;

/** What is numbered, and what its numbers begin with. */
public enum CaseKind {
    LEAD("LD", "crm.lead_id"),
    ACCOUNT("AC", "crm.account_id"),
    OPPORTUNITY("OP", "crm.opportunity_id"),
    QUOTE("QT", "crm.quote_id"),
    CONTRACT("CT", "crm.contract_id"),
    ORDER("OR", "crm.order_id"),
    SERVICE_CASE("SC", "crm.service_case_id"),
    RULE_CHANGE("RC", "crm.rule_change_id");

    private final String prefix;
    private final String sequence;

    CaseKind(String prefix, String sequence) {
        this.prefix = prefix;
        this.sequence = sequence;
    }

    String prefix() {
        return prefix;
    }

    String sequence() {
        return sequence;
    }
}
