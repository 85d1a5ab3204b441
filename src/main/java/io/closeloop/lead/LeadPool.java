package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.DealTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads that every seller may take. */
@Service
class LeadPool {

    private final LeadReader leads;
    private final LeadRepository repository;
    private final DealTasks tasks;

    LeadPool(LeadReader leads, LeadRepository repository, DealTasks tasks) {
        this.leads = leads;
        this.repository = repository;
        this.tasks = tasks;
    }

    /**
     * Takes a lead from the pool for a seller. Of two who want it at the same moment the second waits for the first, and
     * is told.
     *
     * @throws Refusal CONFLICT where the lead is not in the pool, or not any more
     */
    @Transactional
    LeadView claim(String number, Actor actor) {
        actor.mustBeIn(Groups.SALES, Groups.SALES_MANAGERS);
        leads.view(number, actor);
        Lead lead = repository
                .findForChange(number)
                .orElseThrow(() -> Refusal.notFound("There is no lead " + number + "."));
        lead.claim(actor.userId());
        tasks.claimFromPool(number, actor.userId());
        repository.flush();
        return leads.view(lead.id());
    }
}
