package io.closeloop.opportunity;

import io.closeloop.process.DealTasks;
import io.closeloop.process.MonthlyHygiene;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals whose owner has let the first contact lie. */
@Service
class StaleDeals {

    private static final Duration PATIENCE = Duration.ofDays(60);

    private final OpportunityRepository opportunities;
    private final Deals deals;
    private final DealTasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    StaleDeals(OpportunityRepository opportunities, Deals deals, DealTasks tasks, JdbcClient jdbc, Clock clock) {
        this.opportunities = opportunities;
        this.deals = deals;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a batch of them off their owners and offers them to every seller; gives their ids. */
    @Transactional
    List<Long> returnBatch() {
        List<Long> stale = stale();
        stale.forEach(this::release);
        return stale;
    }

    private List<Long> stale() {
        return jdbc.sql("""
                        select o.id
                          from crm.opportunities o
                         where o.state = 'OPEN'
                           and o.stage = 'INITIAL_CONTACT'
                           and o.owner is not null
                           and o.lead_id is not null
                           and o.owner_since < :before
                           and not exists (select 1
                                             from crm.follow_ups f
                                            where f.opportunity_id = o.id and f.at >= :before)
                         order by o.id
                         limit :batch""")
                .param("before", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .param("batch", MonthlyHygiene.BATCH)
                .query(Long.class)
                .list();
    }

    private void release(long id) {
        Opportunity deal = deals.get(id);
        deal.release();
        opportunities.saveAndFlush(deal);
        tasks.offerToPool(deal.caseNumber());
    }
}
