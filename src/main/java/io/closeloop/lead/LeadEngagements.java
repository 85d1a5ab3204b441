package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what leads did. */
@Service
public class LeadEngagements {

    private static final Set<String> FIELDS = Set.of("type", "at", "detail");

    private final LeadReader leads;
    private final KnownLeads knownLeads;
    private final LeadRepository repository;
    private final IdentityLocks locks;
    private final EngagementLog engagementLog;
    private final LeadCases cases;
    private final Clock clock;

    LeadEngagements(
            LeadReader leads,
            KnownLeads knownLeads,
            LeadRepository repository,
            IdentityLocks locks,
            EngagementLog engagementLog,
            LeadCases cases,
            Clock clock) {
        this.leads = leads;
        this.knownLeads = knownLeads;
        this.repository = repository;
        this.locks = locks;
        this.engagementLog = engagementLog;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Records that a lead did something. A lead in nurture or in the pool is scored again at once, one that was given up
     * is taken up again, and for one that was merged it counts for the lead it turned out to be.
     *
     * @param fields {@code type, at, detail}; without {@code at} it happened now
     * @throws Refusal INVALID for faulty fields, NOT_FOUND where the user may see no such lead, CONFLICT where the lead
     *     was given up and an open one has its e-mail address or phone
     */
    @Transactional
    public void record(String number, Map<String, ?> fields, Actor actor) {
        NewEngagement engagement = read(fields);
        leads.view(number, actor);
        KnownLeads.Known known = knownLeads.byNumber(number);
        locks.hold(known.identities());
        Lead lead = repository.inCase(known.id());
        engagementLog.record(known.id(), engagement, clock.instant());
        if (lead.isGivenUp()) {
            reopen(lead, known);
        } else {
            cases.engaged(lead);
        }
    }

    private NewEngagement read(Map<String, ?> given) {
        Instant now = clock.instant();
        Fields fields = Fields.json(given);
        fields.allowOnly(FIELDS);
        NewEngagement engagement = NewEngagement.read(fields, now);
        fields.check();
        return engagement;
    }

    private void reopen(Lead lead, KnownLeads.Known known) {
        if (repository.isTaken(known.emailKey(), known.phoneKey(), known.companyKey(), known.id())) {
            throw Refusal.conflict(
                    "%s was given up, and an open lead has the same e-mail address or phone: record it there."
                            .formatted(lead.number()));
        }
        lead.reopen();
        repository.flush();
        cases.beginAgain(lead);
    }
}
