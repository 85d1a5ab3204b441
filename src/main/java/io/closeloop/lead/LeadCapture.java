package io.closeloop.lead;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes leads that come in: each as a new lead, or into the one it equals. Equal are leads with the same e-mail
 * address, or with the same phone and company. Works on batches with a fixed number of queries, whatever their size.
 */
@Component
class LeadCapture {

    private final LeadRepository repository;
    private final KnownLeads knownLeads;
    private final LeadReader reader;
    private final IdentityLocks locks;
    private final EngagementLog engagementLog;
    private final CaseNumbers caseNumbers;
    private final Clock clock;

    LeadCapture(
            LeadRepository repository,
            KnownLeads knownLeads,
            LeadReader reader,
            IdentityLocks locks,
            EngagementLog engagementLog,
            CaseNumbers caseNumbers,
            Clock clock) {
        this.repository = repository;
        this.knownLeads = knownLeads;
        this.reader = reader;
        this.locks = locks;
        this.engagementLog = engagementLog;
        this.caseNumbers = caseNumbers;
        this.clock = clock;
    }

    /**
     * Writes a batch, in its order; everything is in the database when it returns.
     *
     * @param seen the leads that the user may see; only these learn what contradicts what they knew
     */
    List<Captured> capture(List<Posting> batch, String userId, LeadFilter seen) {
        locks.hold(batch.stream()
                .flatMap(posting -> posting.lead().identities().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        Instant now = clock.instant();
        List<Captured> captured = decisions(batch, seen).decide(batch, posting -> newLead(posting, userId, now));
        repository.saveAll(
                captured.stream().filter(Captured::isNew).map(Captured::lead).toList());
        repository.flush();
        engagementLog.record(captured, now);
        knownLeads.remember(captured);
        return captured;
    }

    private CaptureDecisions decisions(List<Posting> batch, LeadFilter seen) {
        List<KnownLeads.Match> matches = knownLeads.matches(batch);
        Set<Long> ids = matches.stream().map(KnownLeads.Match::leadId).collect(Collectors.toSet());
        List<Lead> leads = ids.isEmpty() ? List.of() : repository.findAllForChange(ids);
        return new CaptureDecisions(matches, leads, knownLeads.accounts(batch), reader.hidden(ids, seen));
    }

    private Lead newLead(Posting posting, String userId, Instant now) {
        Instant capturedAt = posting.isHistory() ? posting.convertedAt() : now;
        Lead lead = new Lead(caseNumbers.next(CaseKind.LEAD), posting.lead(), posting.externalId(), userId, capturedAt);
        if (posting.isHistory()) {
            lead.becomeHistory(posting.convertedAt());
        }
        return lead;
    }
}
