package io.closeloop.incentive;

import io.closeloop.process.CorrectBonusProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds settled months of which other wins are known by now and starts their corrections, on any number of nodes. */
@Service
@Transactional
class BonusPlanner {

    private static final int BATCH = 100;

    private final CorrectBonusProcess process;
    private final EarningsReader earnings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    BonusPlanner(
            CorrectBonusProcess process, EarningsReader earnings, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.process = process;
        this.earnings = earnings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Notes the months of the last year of which more or less is won than stands on statements. */
    void noteChanges() {
        IncentiveMonth now = IncentiveMonth.of(clock.instant(), businessZone);
        IncentiveMonth since = now.earlier(UnsettledMoney.MONTHS);
        jdbc.sql("""
                        with won as (
                             select owner as rep, date_trunc('month', closed_at at time zone :zone)::date as month, currency,
                                    amount
                               from crm.deals
                              where state = 'WON' and owner is not null
                                and closed_at >= :since and closed_at < :end
                             union all
                             select rep, month, currency, - won_amount
                               from crm.incentive_statements
                              where settled_at is not null and month >= :since_month
                             union all
                             select s.rep, e.earned_in, e.currency, - e.base
                               from crm.incentive_entries    e
                               join crm.incentive_statements s on s.id = e.statement_id
                              where e.kind = 'BONUS_CORRECTION' and e.earned_in >= :since_month)
                        insert into crm.incentive_changes (rep, month)
                        select rep, month
                          from won
                          join crm.incentive_months opened using (month)
                         where won.currency = coalesce(opened.currency, :currency)
                           and not exists (select 1
                                             from crm.incentive_statements s
                                            where s.rep = won.rep and s.month = won.month and s.settled_at is null)
                         group by rep, month
                        having sum(amount) <> 0
                            on conflict do nothing""")
                .param("zone", businessZone.getId())
                .param("currency", earnings.currency())
                .param("since", since.begin())
                .param("end", now.begin())
                .param("since_month", since.firstDay())
                .update();
    }

    /**
     * Starts the correction of a batch of what was noted.
     *
     * @return how many; 0 when nothing is left to do
     */
    int startBatch() {
        List<Change> changes =
                jdbc.sql("""
                        delete from crm.incentive_changes
                         where (rep, month) in (select rep, month
                                                  from crm.incentive_changes
                                                 order by month, rep
                                                 limit :batch
                                                   for update skip locked)
                        returning rep, month""").param("batch", BATCH).query(Change.class).list();
        changes.forEach(change -> process.start(YearMonth.from(change.month()), change.rep()));
        return changes.size();
    }

    private record Change(String rep, LocalDate month) {}
}
