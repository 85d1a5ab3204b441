package io.closeloop.service;

import io.closeloop.base.OneByOne;
import io.closeloop.process.SatisfactionSurveyProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asks every customer who bought how satisfied they are, half a year after they were asked last or first bought. What the
 * contact policy does not allow is tried again the next day.
 */
@Service
class SurveyPlanner {

    private static final int BATCH = 100;
    private static final int MONTHS_BETWEEN = 6;

    /**
     * A key customer's two mails a month leave room on single mornings only; whoever asks each day meets one of them.
     */
    private static final int TRY_AGAIN_DAYS = 1;

    /** So many old customers may come in at once that they are asked over a month. */
    private static final int SPREAD_DAYS = 30;

    private final OneByOne oneByOne;
    private final SatisfactionSurveyProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    SurveyPlanner(
            OneByOne oneByOne, SatisfactionSurveyProcess process, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.oneByOne = oneByOne;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Takes in those who have become customers. */
    void takeIn() {
        jdbc.sql("""
                insert into crm.survey_plan (account_id, next_due)
                select c.account_id,
                       greatest(((c.customer_since at time zone :zone)::date + make_interval(months => :months))::date,
                                :today + (hashtext(c.number) & 2147483647) % :spread)
                  from crm.customers c
                 where c.customer_since is not null
                   and not exists (select 1
                                     from crm.survey_plan p
                                    where p.account_id = c.account_id)
                    on conflict (account_id) do nothing
                """)
                .param("zone", businessZone.getId())
                .param("months", MONTHS_BETWEEN)
                .param("today", today())
                .param("spread", SPREAD_DAYS)
                .update();
    }

    /** A survey has begun: the next one is half a year away. */
    void begun(long accountId) {
        jdbc.sql("""
                insert into crm.survey_plan (account_id, next_due)
                values (:account, :next)
                    on conflict (account_id) do update
                   set next_due = excluded.next_due
                """)
                .param("account", accountId)
                .param("next", today().plusMonths(MONTHS_BETWEEN))
                .update();
    }

    /** A survey was not allowed: it is tried again the next day, whether it was the half year's or followed a delivery. */
    void postpone(long accountId) {
        jdbc.sql("""
                insert into crm.survey_plan as p (account_id, next_due)
                values (:account, :again)
                    on conflict (account_id) do update
                   set next_due = least(p.next_due, excluded.next_due)
                """)
                .param("account", accountId)
                .param("again", today().plusDays(TRY_AGAIN_DAYS))
                .update();
    }

    /**
     * Starts a batch of surveys that are due; what another node has in hand is left to it.
     *
     * @return how many were dealt with; 0 when none is left
     */
    int startBatch() {
        List<Long> due = jdbc.sql("""
                        select account_id
                          from crm.survey_plan
                         where next_due <= :today
                         order by next_due, account_id
                         limit :batch""")
                .param("today", today())
                .param("batch", BATCH)
                .query(Long.class)
                .list();
        return oneByOne.work(due, this::start, account -> putOff(List.of(account)));
    }

    private int start(List<Long> accounts) {
        List<Due> mine = putOff(accounts);
        mine.forEach(customer -> process.start(customer.accountId(), customer.number()));
        return mine.size();
    }

    /** Moves them on by a day, which is what counts where a survey does not begin. */
    private List<Due> putOff(List<Long> accounts) {
        return jdbc.sql("""
                        update crm.survey_plan p
                           set next_due = :again
                          from (select s.account_id, c.number
                                  from crm.survey_plan s
                                  join crm.customers   c using (account_id)
                                 where s.account_id = any(:accounts)
                                   and s.next_due <= :today
                                   for update of s skip locked) mine
                         where p.account_id = mine.account_id
                        returning p.account_id, mine.number""")
                .param("again", today().plusDays(TRY_AGAIN_DAYS))
                .param("today", today())
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Due.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(businessZone));
    }

    private record Due(long accountId, String number) {}
}
