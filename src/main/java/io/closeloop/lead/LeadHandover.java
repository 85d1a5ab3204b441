package io.closeloop.lead;

import io.closeloop.process.ConvertLead.Facts;
import io.closeloop.process.DealContacted;
import io.closeloop.process.LeadConversion;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a qualified lead to sales and keeps what became of it. */
@Service
@Transactional
class LeadHandover {

    private final LeadRepository repository;
    private final JdbcClient jdbc;
    private final CustomerOwners customerOwners;
    private final Clock clock;

    LeadHandover(LeadRepository repository, JdbcClient jdbc, CustomerOwners customerOwners, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.customerOwners = customerOwners;
        this.clock = clock;
    }

    /** What the conversion's other steps need of the lead; who claimed it from the pool stays its owner. */
    LeadConversion conversion(long leadId) {
        Lead lead = repository.inCase(leadId);
        Contact contact = lead.contact();
        Company company = lead.company();
        return new LeadConversion(
                leadId,
                lead.number(),
                lead.origin().source().name(),
                lead.profile().campaign(),
                new LeadConversion.Person(
                        contact.name(),
                        contact.position(),
                        contact.phone(),
                        contact.email(),
                        lead.profile().consent()),
                new LeadConversion.Company(
                        company.name(), company.industry(), Names.of(company.size()), company.region()),
                lead.accountId(),
                lead.need().budget(),
                lead.need().currency(),
                null,
                owner(lead));
    }

    /** Who has the lead, else whoever looks after the customer it comes from; null for whom the team chooses. */
    private String owner(Lead lead) {
        return lead.owner() != null || lead.accountId() == null
                ? lead.owner()
                : customerOwners.of(lead.accountId()).orElse(null);
    }

    /** What is decided from which team gets the lead. */
    static Map<String, Object> routingFacts(LeadConversion conversion) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.REGION, conversion.company().region());
        facts.put(Facts.INDUSTRY, conversion.company().industry());
        facts.put(Facts.COMPANY_SIZE, conversion.company().size());
        facts.put(Facts.SOURCE, conversion.source());
        return facts;
    }

    void convert(LeadConversion conversion, long opportunityId) {
        repository
                .inCase(conversion.leadId())
                .convertTo(conversion.accountId(), opportunityId, conversion.team(), conversion.owner());
    }

    /** Whoever owns the deal owns its lead, if it has one, and in the same team. */
    void own(long opportunityId, String userId) {
        if (!isOwned(opportunityId, userId)) {
            repository.findOfDeal(opportunityId).ifPresent(lead -> lead.ownedBy(userId, teamOf(opportunityId)));
        }
    }

    /** As is the rule: each task that the owner gets tells so anew. */
    private boolean isOwned(long opportunityId, String userId) {
        return jdbc.sql("""
                        select not exists (select from crm.leads l
                                             join crm.deals d using (opportunity_id)
                                            where l.opportunity_id = :id
                                              and (l.status, l.owner, l.team)
                                                  is distinct from ('QUALIFIED', :user, d.team))""")
                .param("id", opportunityId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    /** A first contact with the customer has been made. */
    @EventListener
    void contacted(DealContacted contact) {
        repository.findOfDeal(contact.opportunityId()).ifPresent(lead -> lead.contacted(contact.at()));
    }

    private String teamOf(long opportunityId) {
        return jdbc.sql("select team from crm.deals where opportunity_id = :id")
                .param("id", opportunityId)
                .query((row, number) -> Optional.ofNullable(row.getString("team")))
                .single()
                .orElse(null);
    }

    /** Offers a deal's lead, if it has one, to every seller: its owner did not begin in time. */
    void takeOff(long opportunityId) {
        repository.findOfDeal(opportunityId).ifPresent(Lead::returnToPool);
    }

    /** The case of the lead has ended; an imported deal has no lead to close. */
    void close(Long leadId) {
        if (leadId != null) {
            repository.inCase(leadId).close(clock.instant());
        }
    }
}
