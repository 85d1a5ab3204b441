package io.closeloop.lead;

import io.closeloop.base.Fields;
import io.closeloop.process.LeadForms;
import io.closeloop.process.Qualification;
import io.closeloop.process.QualifyLead.Facts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the scoring decisions their facts and records what they, or a person after them, decided. */
@Service
@Transactional
class LeadScoring {

    private static final int LONGEST_NOTE = 2000;

    private final LeadRepository repository;
    private final EngagementLog engagementLog;
    private final Clock clock;

    LeadScoring(LeadRepository repository, EngagementLog engagementLog, Clock clock) {
        this.repository = repository;
        this.engagementLog = engagementLog;
        this.clock = clock;
    }

    /** What a lead's points are given for. */
    Map<String, Object> facts(long leadId) {
        Lead lead = repository.inCase(leadId);
        Map<String, Object> facts = new HashMap<>(engagementLog.weights(leadId, clock.instant()));
        facts.put(Facts.COMPANY_SIZE, Names.of(lead.company().size()));
        facts.put(Facts.INDUSTRY, lead.company().industry());
        facts.put(Facts.POSITION, lead.contact().position());
        facts.put(Facts.BUDGET, lead.need().budget());
        facts.put(Facts.URGENCY, lead.need().urgency().name());
        facts.put(Facts.AUTHORITY, lead.need().authority().name());
        return facts;
    }

    void score(long leadId, Score score) {
        repository.inCase(leadId).score(score);
    }

    /** What is decided from what becomes of a scored lead. */
    Map<String, Object> qualificationFacts(long leadId) {
        return repository.inCase(leadId).score().facts();
    }

    void qualify(long leadId, Qualification qualification, String reason) {
        become(repository.inCase(leadId), qualification, reason);
    }

    /**
     * Records what a person decided about a lead under review.
     *
     * @throws io.closeloop.base.Refusal INVALID where the form cannot be taken as it is
     */
    Qualification review(long leadId, Map<String, Object> form) {
        Fields fields = Fields.of(form);
        Qualification decision = fields.requiredChoice(LeadForms.DECISION, Qualification.class);
        String note = fields.text(LeadForms.REVIEW_NOTE, LONGEST_NOTE);
        if (decision == Qualification.REVIEW) {
            fields.refuse(LeadForms.DECISION, "must be QUALIFIED, NURTURE or DISQUALIFIED", decision);
        }
        if (decision == Qualification.DISQUALIFIED) {
            fields.required(LeadForms.REVIEW_NOTE, note);
        }
        fields.check();
        Lead lead = repository.inCase(leadId);
        become(lead, decision, note == null ? lead.reason() : note);
        return decision;
    }

    private void become(Lead lead, Qualification qualification, String reason) {
        switch (qualification) {
            case QUALIFIED -> lead.qualify(reason);
            case REVIEW -> lead.submitForReview(reason);
            case NURTURE -> lead.nurture(reason);
            case DISQUALIFIED -> lead.disqualify(reason, clock.instant());
        }
    }
}
