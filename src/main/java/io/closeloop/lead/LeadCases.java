package io.closeloop.lead;

import io.closeloop.process.LeadToCloseProcess;
import io.closeloop.process.NurtureLeadProcess;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets the cases of leads that came in going. */
@Component
class LeadCases {

    private final LeadToCloseProcess leadToCloseProcess;
    private final NurtureLeadProcess nurtureLeadProcess;

    LeadCases(LeadToCloseProcess leadToCloseProcess, NurtureLeadProcess nurtureLeadProcess) {
        this.leadToCloseProcess = leadToCloseProcess;
        this.nurtureLeadProcess = nurtureLeadProcess;
    }

    void begin(List<Captured> captured) {
        captured.forEach(this::begin);
    }

    private void begin(Captured captured) {
        Lead lead = captured.lead();
        switch (captured.outcome()) {
            case CREATED -> beginUnlessHistory(lead);
            case REOPENED -> beginAgain(lead);
            case ATTACHED -> engaged(lead);
            case KNOWN, REJECTED -> {}
        }
    }

    private void beginUnlessHistory(Lead lead) {
        if (lead.isOpen()) {
            leadToCloseProcess.start(lead.id(), lead.number());
        }
    }

    /** A lead that was given up is scored again. */
    void beginAgain(Lead lead) {
        leadToCloseProcess.startAgain(lead.id(), lead.number());
    }

    /**
     * A lead that waits is scored again at once because it did something: in nurture, in the pool, or with a lost deal
     * that is to be won back. Nothing waits for one that is being sold to.
     */
    void engaged(Lead lead) {
        if (lead.isOpen() && lead.isIn(LeadStatus.NURTURE, LeadStatus.POOL, LeadStatus.QUALIFIED)) {
            nurtureLeadProcess.engagementRecorded(lead.number());
        }
    }
}
