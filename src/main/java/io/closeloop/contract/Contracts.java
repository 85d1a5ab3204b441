package io.closeloop.contract;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.Refusal;
import io.closeloop.contract.ContractForms.Decision;
import io.closeloop.process.DealForms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a deal's contract from the draft to the signatures. Each step writes at once, for the views. */
@Service
@Transactional
class Contracts {

    private final ContractRepository contracts;
    private final ContractFiles files;
    private final CaseNumbers numbers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    Contracts(
            ContractRepository contracts,
            ContractFiles files,
            CaseNumbers numbers,
            JdbcClient jdbc,
            Clock clock,
            ZoneId businessZone) {
        this.contracts = contracts;
        this.files = files;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Opens the deal's contract, or takes up the one there is: whoever left the stage in the middle of a review, or went
     * back to agree on other terms, begins with the draft again.
     *
     * @return true if it is confirmed already and only the signatures are missing
     */
    boolean open(long opportunityId) {
        Contract contract = contracts
                .findByOpportunityId(opportunityId)
                .orElseGet(() -> new Contract(numbers.next(CaseKind.CONTRACT), opportunityId, clock.instant()));
        contract.reopen(stageEnteredAt(opportunityId));
        contracts.saveAndFlush(contract);
        return contract.isConfirmed();
    }

    void submit(long opportunityId, Map<String, Object> form) {
        ContractDraft draft = ContractForms.draft(form, agreedPrice(opportunityId), today());
        Contract contract = ofDeal(opportunityId);
        contract.submit(draft);
        contracts.saveAndFlush(contract);
        files.store(contract.id(), draft.file().content());
    }

    /** Records what legal says; true if it asks for changes. */
    boolean review(long opportunityId, Map<String, Object> form, String by) {
        Decision<ReviewDecision> decision = ContractForms.decision(
                form, ReviewDecision.class, ReviewDecision.CHANGES, DealForms.Contract.REVIEW_NOTE);
        boolean inOrder = decision.said() == ReviewDecision.APPROVED;
        Contract contract = ofDeal(opportunityId);
        contract.review(inOrder, decision.note(), by, clock.instant());
        contracts.saveAndFlush(contract);
        return !inOrder;
    }

    /** Records what the sales manager says; true if it is a confirmation. */
    boolean confirm(long opportunityId, Map<String, Object> form, String by) {
        Decision<ConfirmDecision> decision = ContractForms.decision(
                form, ConfirmDecision.class, ConfirmDecision.CHANGES, DealForms.Contract.CONFIRM_NOTE);
        boolean confirmed = decision.said() == ConfirmDecision.CONFIRMED;
        Contract contract = ofDeal(opportunityId);
        contract.confirm(confirmed, decision.note(), by, clock.instant());
        contracts.saveAndFlush(contract);
        return confirmed;
    }

    void sign(long opportunityId, Map<String, Object> form) {
        Signatures signatures = ContractForms.signatures(form, today());
        Contract contract = ofDeal(opportunityId);
        contract.sign(signatures);
        contracts.saveAndFlush(contract);
    }

    /** What the deal will be signed for; null where nobody has said an amount. */
    private BigDecimal agreedPrice(long opportunityId) {
        return jdbc.sql("select amount from crm.deals where opportunity_id = :id")
                .param("id", opportunityId)
                .query((row, number) -> row.getBigDecimal("amount"))
                .list()
                .get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(businessZone));
    }

    private Instant stageEnteredAt(long opportunityId) {
        return jdbc.sql("select stage_entered_at from crm.deals where opportunity_id = :id")
                .param("id", opportunityId)
                .query((row, number) -> row.getObject("stage_entered_at", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    Contract ofDeal(long opportunityId) {
        return contracts
                .findByOpportunityId(opportunityId)
                .orElseThrow(() -> Refusal.conflict("This deal has no contract yet."));
    }
}
