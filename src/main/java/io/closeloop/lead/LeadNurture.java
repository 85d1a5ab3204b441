package io.closeloop.lead;

import io.closeloop.base.Fields;
import io.closeloop.process.LeadForms;
import io.closeloop.process.NurtureOutcome;
import io.closeloop.process.Qualification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps leads warm, offers them in the pool and takes won-back ones up again. */
@Service
@Transactional
class LeadNurture {

    private static final int LONGEST_NOTE = 2000;

    /** As the contact policy has it for customers. */
    private static final int MOST_PUSHES_IN_MONTH = 2;

    private final LeadRepository repository;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    LeadNurture(LeadRepository repository, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** The account that a lead is known to belong to; null where there is none. */
    Long customerOf(long leadId) {
        return repository.inCase(leadId).accountId();
    }

    /**
     * Keeps a lead warm once more, or notes that it was left alone.
     *
     * @param allowed what the contact policy says about its customer; null where the lead has none: it is then its own
     */
    void touch(long leadId, Boolean allowed) {
        boolean suppressed = allowed == null ? isOften(leadId) : !allowed;
        int cycle = repository.inCase(leadId).touch();
        jdbc.sql("""
                insert into crm.nurture_touches (lead_id, cycle, at, suppressed) values (:lead, :cycle, :at, :suppressed)
                """)
                .param("lead", leadId)
                .param("cycle", cycle)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("suppressed", suppressed)
                .update();
    }

    /** Whether it got all that one may get unasked in the month up to today, in days of the business zone. */
    private boolean isOften(long leadId) {
        LocalDate monthAgo = LocalDate.now(clock.withZone(businessZone)).minusMonths(1);
        return jdbc.sql("""
                        select count(*) >= :most
                          from crm.nurture_touches
                         where lead_id = :lead and not suppressed and at >= :after""")
                .param("most", MOST_PUSHES_IN_MONTH)
                .param("lead", leadId)
                .param("after", monthAgo.plusDays(1).atStartOfDay(businessZone).toOffsetDateTime())
                .query(Boolean.class)
                .single();
    }

    /** Offers a lead that is no deal yet to every seller. */
    void returnToPool(long leadId) {
        repository.inCase(leadId).returnToPool();
    }

    /**
     * Records what a seller made of a lead in the pool. One that was claimed over HTTP is the claimer's already.
     *
     * @throws io.closeloop.base.Refusal INVALID where the form cannot be taken as it is
     */
    NurtureOutcome decide(long leadId, Map<String, Object> form, String userId) {
        Fields fields = Fields.of(form);
        Qualification decision = fields.requiredChoice(LeadForms.DECISION, Qualification.class);
        String note = fields.text(LeadForms.REVIEW_NOTE, LONGEST_NOTE);
        if (decision == Qualification.REVIEW || decision == Qualification.NURTURE) {
            fields.refuse(LeadForms.DECISION, "must be QUALIFIED or DISQUALIFIED", decision);
        }
        if (decision == Qualification.DISQUALIFIED) {
            fields.required(LeadForms.REVIEW_NOTE, note);
        }
        fields.check();
        Lead lead = repository.inCase(leadId);
        if (decision == Qualification.DISQUALIFIED) {
            lead.disqualify(note, clock.instant());
            return NurtureOutcome.DISQUALIFIED;
        }
        if (lead.isIn(LeadStatus.POOL)) {
            lead.claim(userId);
        }
        return NurtureOutcome.CLAIMED;
    }

    void returnToNurture(long leadId) {
        repository.inCase(leadId).returnToNurture();
    }
}
