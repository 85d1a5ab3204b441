package io.closeloop.incentive;

import io.closeloop.process.SettleIncentiveProcess;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the statements of months that are over and starts their settlement, on any number of nodes, each once. */
@Service
@Transactional
class IncentivePlanner {

    private static final int BATCH = 100;

    private final SettleIncentiveProcess process;
    private final EarningsReader earnings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    IncentivePlanner(
            SettleIncentiveProcess process,
            EarningsReader earnings,
            JdbcClient jdbc,
            Clock clock,
            ZoneId businessZone) {
        this.process = process;
        this.earnings = earnings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Opens each month that is over and was not opened yet; at the very first time only the last. */
    void openMonths() {
        IncentiveMonth last = thisMonth().before();
        IncentiveMonth month = newestOpened().map(IncentiveMonth::after).orElse(last);
        while (!month.isAfter(last)) {
            openOnce(month);
            month = month.after();
        }
    }

    private Optional<IncentiveMonth> newestOpened() {
        return jdbc.sql("select month from crm.incentive_months order by month desc limit 1")
                .query((row, index) ->
                        new IncentiveMonth(YearMonth.from(row.getDate("month").toLocalDate()), businessZone))
                .optional();
    }

    private void openOnce(IncentiveMonth month) {
        int first = jdbc.sql("""
                        insert into crm.incentive_months (month, opened_at, currency)
                        values (:month, :now, :currency)
                        on conflict (month) do nothing""")
                .param("month", month.firstDay())
                .param("now", now())
                .param("currency", earnings.currency())
                .update();
        if (first > 0) {
            openStatements(month);
        }
    }

    /**
     * One for everybody who won a deal or received money in the month, and for those of the year before it: money of an
     * earlier month may have been reported late.
     */
    private void openStatements(IncentiveMonth month) {
        jdbc.sql("""
                        insert into crm.incentive_statements (rep, team, month)
                        select owner, max(team), :month
                          from (select owner, team
                                  from crm.deals
                                 where state = 'WON' and closed_at >= :begin and closed_at < :end
                                 union all
                                select d.owner, d.team
                                  from crm.payments_received r
                                  join crm.deals             d on d.opportunity_id = r.opportunity_id
                                 where r.paid_at >= :since and r.paid_at < :end) earning
                         where owner is not null
                         group by owner
                            on conflict (rep, month) do nothing""")
                .param("month", month.firstDay())
                .param("begin", month.begin())
                .param("end", month.end())
                .param("since", month.earlier(UnsettledMoney.MONTHS).begin())
                .update();
    }

    /**
     * Starts the settlement of a batch of statements whose month is over, of a rep the earliest first: what a month's
     * statement leaves over is the next one's to correct.
     *
     * @return how many; 0 when nothing is left to do
     */
    int startBatch() {
        List<Due> due = jdbc.sql("""
                        with due as materialized (
                             select id
                               from crm.incentive_statements s
                              where begun_at is null and month < :this_month
                                and not exists (select 1
                                                  from crm.incentive_statements e
                                                 where e.rep = s.rep and e.month < s.month and e.settled_at is null)
                              order by month, id
                              limit :batch
                                for update skip locked)
                        update crm.incentive_statements s
                           set begun_at = :now
                          from due
                         where s.id = due.id
                        returning s.id, s.rep, s.month""")
                .param("now", now())
                .param("this_month", thisMonth().firstDay())
                .param("batch", BATCH)
                .query((row, index) -> new Due(
                        row.getLong("id"),
                        row.getString("rep"),
                        YearMonth.from(row.getDate("month").toLocalDate())))
                .list();
        due.forEach(statement -> process.start(statement.id(), statement.month(), statement.rep()));
        return due.size();
    }

    private IncentiveMonth thisMonth() {
        return IncentiveMonth.of(clock.instant(), businessZone);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Due(long id, String rep, YearMonth month) {}
}
