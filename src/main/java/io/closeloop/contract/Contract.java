package io.closeloop.contract;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ListIndexBase;

/** The contract of a deal. Its document is kept apart, so that reading where it stands does not load megabytes. */
@Entity
@Table(name = "contracts")
class Contract {

    private static final Set<ContractStatus> WITH_AUTHOR =
            Set.of(ContractStatus.DRAFT, ContractStatus.CHANGES_REQUESTED);

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;
    private Long opportunityId;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private String title;
    private String notes;
    private String fileName;
    private String fileType;
    private String reviewNote;
    private String reviewedBy;
    private Instant reviewedAt;
    private String confirmNote;
    private String confirmedBy;
    private Instant confirmedAt;
    private LocalDate signedOn;
    private String signedByCustomer;
    private String signedByUs;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "contract_instalments", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<AgreedInstalment> instalments = new ArrayList<>();

    protected Contract() {}

    Contract(CaseNumber number, long opportunityId, Instant now) {
        this.id = number.id();
        this.number = number.number();
        this.opportunityId = opportunityId;
        this.status = ContractStatus.DRAFT;
        this.createdAt = now;
    }

    /**
     * Takes a contract that was on its way back to its author. One that was confirmed in the present stage stays so;
     * what was confirmed before the deal left the stage may not be what is agreed now.
     *
     * @param enteredAt since when the deal is in its stage; null if nobody recorded it
     */
    void reopen(Instant enteredAt) {
        boolean onItsWay = status == ContractStatus.IN_REVIEW || status == ContractStatus.APPROVED;
        if (onItsWay || isConfirmed() && enteredAt != null && !confirmedAt.isAfter(enteredAt)) {
            this.status = ContractStatus.DRAFT;
        }
    }

    void submit(ContractDraft draft) {
        if (!WITH_AUTHOR.contains(status)) {
            throw illegal(ContractStatus.IN_REVIEW);
        }
        this.status = ContractStatus.IN_REVIEW;
        this.title = draft.title();
        this.notes = draft.notes();
        this.fileName = draft.file().name();
        this.fileType = draft.file().type();
        this.instalments.clear();
        this.instalments.addAll(draft.instalments());
    }

    /** Legal finds it in order, or asks for changes. */
    void review(boolean inOrder, String note, String by, Instant now) {
        ContractStatus next = inOrder ? ContractStatus.APPROVED : ContractStatus.CHANGES_REQUESTED;
        mustBe(ContractStatus.IN_REVIEW, next);
        this.status = next;
        this.reviewNote = note;
        this.reviewedBy = by;
        this.reviewedAt = now;
    }

    /** The sales manager confirms it, or asks for changes. */
    void confirm(boolean confirmed, String note, String by, Instant now) {
        ContractStatus next = confirmed ? ContractStatus.CONFIRMED : ContractStatus.CHANGES_REQUESTED;
        mustBe(ContractStatus.APPROVED, next);
        this.status = next;
        this.confirmNote = note;
        this.confirmedBy = by;
        this.confirmedAt = now;
    }

    void sign(Signatures signatures) {
        mustBe(ContractStatus.CONFIRMED, ContractStatus.SIGNED);
        this.status = ContractStatus.SIGNED;
        this.signedOn = signatures.on();
        this.signedByCustomer = signatures.byCustomer();
        this.signedByUs = signatures.byUs();
    }

    private void mustBe(ContractStatus needed, ContractStatus intended) {
        if (status != needed) {
            throw illegal(intended);
        }
    }

    private Refusal illegal(ContractStatus intended) {
        return Refusal.conflict("%s is %s and cannot become %s.".formatted(number, status, intended));
    }

    boolean isConfirmed() {
        return status == ContractStatus.CONFIRMED;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    Long opportunityId() {
        return opportunityId;
    }

    ContractStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String notes() {
        return notes;
    }

    String fileName() {
        return fileName;
    }

    String fileType() {
        return fileType;
    }

    List<AgreedInstalment> instalments() {
        return List.copyOf(instalments);
    }

    String reviewNote() {
        return reviewNote;
    }

    String confirmNote() {
        return confirmNote;
    }
}
