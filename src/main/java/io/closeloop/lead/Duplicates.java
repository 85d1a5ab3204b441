package io.closeloop.lead;

import io.closeloop.base.Fields;
import io.closeloop.process.LeadForms;
import io.closeloop.process.LeadToCloseProcess;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what a person decided about two leads that may be one, and makes them one. */
@Service
@Transactional
class Duplicates {

    enum Decision {
        SAME,
        DIFFERENT
    }

    /** A new lead and the lead, or the one that was merged into, or the account that it may be. */
    record Pair(Long leadId, Long otherLeadId, Long otherAccountId) {}

    private final LeadRepository repository;
    private final EngagementLog engagementLog;
    private final LeadToCloseProcess process;
    private final LeadCases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    Duplicates(
            LeadRepository repository,
            EngagementLog engagementLog,
            LeadToCloseProcess process,
            LeadCases cases,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.engagementLog = engagementLog;
        this.process = process;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records the decision; SAME merges the newer lead into the older one, or gives it to the account.
     *
     * @throws io.closeloop.base.Refusal INVALID where the form cannot be taken as it is, CONFLICT where the newer lead
     *     has become a deal meanwhile
     */
    void decide(long candidateId, Map<String, Object> form, String userId) {
        Fields fields = Fields.of(form);
        Decision decision = fields.requiredChoice(LeadForms.DECISION, Decision.class);
        fields.text(LeadForms.REVIEW_NOTE, 2000);
        fields.check();
        if (decision == Decision.SAME) {
            unite(pair(candidateId));
        }
        jdbc.sql("""
                update crm.duplicate_candidates
                   set decision = :decision, decided_by = :user, decided_at = :now
                 where id = :id
                """)
                .param("decision", decision.name())
                .param("user", userId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", candidateId)
                .update();
    }

    private Pair pair(long candidateId) {
        return jdbc.sql("""
                select d.lead_id, coalesce(o.duplicate_of, o.id) as other_lead_id, d.other_account_id
                  from crm.duplicate_candidates d
                  left join crm.leads o on o.id = d.other_lead_id
                 where d.id = :id
                """).param("id", candidateId).query(Pair.class).single();
    }

    private void unite(Pair pair) {
        if (pair.otherLeadId() == null) {
            repository.inCase(pair.leadId()).ofAccount(pair.otherAccountId());
            return;
        }
        List<Lead> leads = repository.findAllForChange(List.of(pair.leadId(), pair.otherLeadId()));
        Lead newer = leads.stream()
                .filter(lead -> lead.id().equals(pair.leadId()))
                .findFirst()
                .orElseThrow();
        Lead older = leads.stream()
                .filter(lead -> lead.id().equals(pair.otherLeadId()))
                .findFirst()
                .orElseThrow();
        if (!newer.isOpen() || newer.equals(older)) {
            return;
        }
        if (older.isOpen()) {
            merge(newer, older);
        } else {
            newer.ofAccount(older.accountId());
        }
    }

    private void merge(Lead newer, Lead older) {
        newer.mergeInto(older, clock.instant());
        // What identified the newer lead must be free in the database before the older one takes it.
        repository.flush();
        boolean phoneFree = !repository.isTaken(
                null, newer.contact().phoneKey(), older.company().key(), older.id());
        older.absorb(newer, identity -> phoneFree || newer.identities().contains(identity));
        engagementLog.move(newer.id(), older.id());
        jdbc.sql("update crm.leads set duplicate_of = :older where duplicate_of = :newer")
                .param("older", older.id())
                .param("newer", newer.id())
                .update();
        process.leadMerged(newer.number());
        cases.engaged(older);
    }
}
