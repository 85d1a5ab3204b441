package io.closeloop.incentive;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters the commission on money that is on no statement yet: that of the statement's month, and as a correction that of
 * an earlier month, where a payment was reported late or paid back. What was entered before stays; only the difference
 * is entered, at the rate of the month it belongs to.
 */
@Component
class UnsettledMoney {

    /** How far back a payment may have been made that is reported late. */
    static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    UnsettledMoney(JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Money from before the first month that was ever settled was paid for by other means and is left out.
     *
     * @param rate the statement's own, for its month and for months without a statement
     */
    void enter(Statement statement, BigDecimal rate) {
        IncentiveMonth month = new IncentiveMonth(statement.month(), businessZone);
        jdbc.sql("""
                        with received as (
                             select r.opportunity_id, r.currency,
                                    date_trunc('month', r.paid_at at time zone :zone)::date as month,
                                    sum(r.amount)                                           as amount
                               from crm.deals             d
                               join crm.payments_received r on r.opportunity_id = d.opportunity_id
                              where d.owner = :rep and d.state = 'WON' and r.paid_at >= :since and r.paid_at < :end
                              group by 1, 2, 3),
                             unsettled as (
                             select r.opportunity_id, r.currency, r.month,
                                    r.amount - coalesce((select sum(e.base)
                                                           from crm.incentive_entries e
                                                          where e.opportunity_id = r.opportunity_id
                                                            and e.earned_in = r.month
                                                            and e.kind in ('COMMISSION', 'CORRECTION')), 0) as base
                               from received r
                              where r.month >= (select coalesce(min(month), :month)
                                                  from crm.incentive_statements
                                                 where settled_at is not null))
                        insert into crm.incentive_entries
                               (statement_id, kind, opportunity_id, earned_in, base, rate, amount, currency, reason,
                                entered_by, entered_at)
                        select :id, case when u.month = :month then 'COMMISSION' else 'CORRECTION' end,
                               u.opportunity_id, u.month, u.base, coalesce(s.commission_rate, :rate),
                               round(u.base * coalesce(s.commission_rate, :rate) / 100, 2), u.currency,
                               case when u.month <> :month then 'Reported after the month was settled' end,
                               'system', :now
                          from unsettled u
                          left join crm.incentive_statements s
                            on s.rep = :rep and s.month = u.month and s.settled_at is not null
                         where u.base <> 0
                         order by u.month, u.opportunity_id""")
                .param("id", statement.id())
                .param("rep", statement.rep())
                .param("zone", businessZone.getId())
                .param("month", month.firstDay())
                .param("since", month.earlier(MONTHS).begin())
                .param("end", month.end())
                .param("rate", rate)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
