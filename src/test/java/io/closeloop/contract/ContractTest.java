package io.closeloop.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final ContractDraft DRAFT =
            new ContractDraft("Sale", new ContractFile("sale.pdf", "application/pdf", new byte[0]), null, List.of());

    /** Everything that can happen to a contract within its stage. */
    private enum Step {
        SUBMIT,
        APPROVE,
        ASK_FOR_CHANGES,
        CONFIRM,
        REFUSE,
        SIGN
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,             SUBMIT,          IN_REVIEW
            CHANGES_REQUESTED, SUBMIT,          IN_REVIEW
            IN_REVIEW,         APPROVE,         APPROVED
            IN_REVIEW,         ASK_FOR_CHANGES, CHANGES_REQUESTED
            APPROVED,          CONFIRM,         CONFIRMED
            APPROVED,          REFUSE,          CHANGES_REQUESTED
            CONFIRMED,         SIGN,            SIGNED
            """)
    void contractGoesOn(ContractStatus from, Step step, ContractStatus to) {
        // given
        Contract contract = contractIn(from);

        // when
        take(contract, step);

        // then
        assertThat(contract.status()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            IN_REVIEW APPROVED CONFIRMED SIGNED,                         SUBMIT,          IN_REVIEW
            DRAFT CHANGES_REQUESTED APPROVED CONFIRMED SIGNED,           APPROVE,         APPROVED
            DRAFT CHANGES_REQUESTED APPROVED CONFIRMED SIGNED,           ASK_FOR_CHANGES, CHANGES_REQUESTED
            DRAFT CHANGES_REQUESTED IN_REVIEW CONFIRMED SIGNED,          CONFIRM,         CONFIRMED
            DRAFT CHANGES_REQUESTED IN_REVIEW CONFIRMED SIGNED,          REFUSE,          CHANGES_REQUESTED
            DRAFT CHANGES_REQUESTED IN_REVIEW APPROVED SIGNED,           SIGN,            SIGNED
            """)
    void contractDoesNotGoOn(String states, Step step, ContractStatus intended) {
        for (String state : states.split(" ")) {
            // given
            ContractStatus from = ContractStatus.valueOf(state);
            Contract contract = contractIn(from);

            // when / then
            assertThatThrownBy(() -> take(contract, step))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("CT-1 is %s and cannot become %s.", from, intended);
            assertThat(contract.status()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,             DRAFT
            IN_REVIEW,         DRAFT
            CHANGES_REQUESTED, CHANGES_REQUESTED
            APPROVED,          DRAFT
            CONFIRMED,         CONFIRMED
            SIGNED,            SIGNED
            """)
    void contractThatIsTakenUpAgainInItsStageGoesBackToItsAuthorUnlessItIsConfirmed(
            ContractStatus from, ContractStatus to) {
        // given
        Contract contract = contractIn(from);

        // when
        contract.reopen(NOW.minus(Duration.ofDays(1)));

        // then
        assertThat(contract.status()).isEqualTo(to);
    }

    @Test
    void whatWasConfirmedBeforeTheDealCameBackIntoTheStageIsADraftAgain() {
        // given
        Contract contract = contractIn(ContractStatus.CONFIRMED);

        // when
        contract.reopen(NOW);

        // then
        assertThat(contract.status()).isEqualTo(ContractStatus.DRAFT);
    }

    @Test
    void confirmedContractOfAStageThatNobodyDatedStaysConfirmed() {
        // given
        Contract contract = contractIn(ContractStatus.CONFIRMED);

        // when
        contract.reopen(null);

        // then
        assertThat(contract.isConfirmed()).isTrue();
    }

    private static void take(Contract contract, Step step) {
        switch (step) {
            case SUBMIT -> contract.submit(DRAFT);
            case APPROVE -> contract.review(true, null, "legal", NOW);
            case ASK_FOR_CHANGES -> contract.review(false, "Warranty", "legal", NOW);
            case CONFIRM -> contract.confirm(true, null, "manager", NOW);
            case REFUSE -> contract.confirm(false, "Price", "manager", NOW);
            case SIGN -> contract.sign(new Signatures(LocalDate.of(2026, 3, 2), "Li Wei", "Anna Berg"));
        }
    }

    private static Contract contractIn(ContractStatus status) {
        Contract contract = new Contract(new CaseNumber(1, "CT-1"), 1, NOW);
        Step[] way = switch (status) {
            case DRAFT -> new Step[] {};
            case IN_REVIEW -> new Step[] {Step.SUBMIT};
            case CHANGES_REQUESTED -> new Step[] {Step.SUBMIT, Step.ASK_FOR_CHANGES};
            case APPROVED -> new Step[] {Step.SUBMIT, Step.APPROVE};
            case CONFIRMED -> new Step[] {Step.SUBMIT, Step.APPROVE, Step.CONFIRM};
            case SIGNED -> new Step[] {Step.SUBMIT, Step.APPROVE, Step.CONFIRM, Step.SIGN};
        };
        for (Step step : way) {
            take(contract, step);
        }
        return contract;
    }
}
