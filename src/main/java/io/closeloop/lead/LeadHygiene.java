package io.closeloop.lead;

import io.closeloop.process.MonthlyHygiene;
import io.closeloop.process.NurtureLeadProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the leads that wait for a seller tidy, a batch at a time. */
@Service
@Transactional
class LeadHygiene {

    private static final Duration PATIENCE = Duration.ofDays(90);
    private static final String GIVEN_UP = "In the pool for three months without a sign of life.";

    private final NurtureLeadProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeadHygiene(NurtureLeadProcess process, JdbcClient jdbc, Clock clock) {
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives up leads that nobody took from the pool and that showed no sign of life.
     *
     * @return how many; one that somebody has just claimed is left to them
     */
    int archiveBatch() {
        List<String> stale = jdbc.sql("""
                        select l.number
                          from crm.leads l
                         where l.status = 'POOL'
                           and l.closed_at is null
                           and l.opportunity_id is null
                           and greatest(l.created_at,
                                        (select max(at) from crm.engagements e     where e.lead_id = l.id),
                                        (select max(at) from crm.nurture_touches t where t.lead_id = l.id)) < :before
                         order by l.id
                         limit :batch""")
                .param("before", now().minus(PATIENCE))
                .param("batch", MonthlyHygiene.BATCH)
                .query(String.class)
                .list();
        return process.giveUp(stale, GIVEN_UP);
    }

    /**
     * Flags leads that have a budget and are in a hurry, and moves their tasks up.
     *
     * @return how many
     */
    int flagBatch() {
        List<String> promising = jdbc.sql("""
                        with batch as materialized (  -- a subquery may be read again for each row and lock more than a batch
                             select id
                               from crm.leads
                              where promising_at is null
                                and closed_at is null
                                and status in ('REVIEW', 'NURTURE', 'POOL')
                                and budget > 0
                                and urgency in ('IMMEDIATE', 'WITHIN_MONTH')
                              order by id
                              limit :batch
                                for update skip locked)
                        update crm.leads l
                           set promising_at = :now,
                               version      = version + 1
                          from batch
                         where l.id = batch.id
                        returning number""")
                .param("now", now())
                .param("batch", MonthlyHygiene.BATCH)
                .query(String.class)
                .list();
        process.moveUp(promising);
        return promising.size();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
