package io.closeloop.care;

import io.closeloop.base.OneByOne;
import io.closeloop.process.CustomerCareProcess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Starts the greetings of the day: holidays for customers whose care plan has them, birthdays of contacts who have
 * consented. A greeting may come two days late after a standstill, then no more.
 */
@Service
class GreetingPlanner {

    private static final int BATCH = 100;
    private static final int DAYS_OF_GRACE = 2;
    private static final String FAILED = "It could not be started; the log says why.";

    private static final String HOLIDAYS = """
            select p.*, c.number, g.day, null::bigint as contact_id
              from crm.greeting_days g
              join crm.care_plan     p on p.every = 'HOLIDAY'
              join crm.customers     c on c.account_id = p.account_id
             where g.day between :first and :today
               and not exists (select 1
                                 from crm.care_touches t
                                where t.account_id = p.account_id and t.touch = p.touch and t.due_on = g.day)
             order by g.day, p.account_id, p.touch
             limit :batch
            """;

    /** Who was born on 29 February is greeted on the 28th in years without it. */
    private static final String BIRTHDAYS = """
            select p.*, c.number, d.day, k.contact_id
              from (select day, extract(month from day) as month, extract(day from day) as day_of_month
                      from unnest(:days::date[]) as day
                     union all
                    select day, 2, 29
                      from unnest(:days::date[]) as day
                     where to_char(day, 'MMDD') = '0228' and to_char(day + 1, 'MMDD') = '0301') d
              join crm.customer_contacts k
                on k.consent
               and extract(month from k.birthday) = d.month
               and extract(day from k.birthday) = d.day_of_month
              join crm.care_plan         p on p.account_id = k.account_id and p.every = 'BIRTHDAY'
              join crm.customers         c on c.account_id = p.account_id
             where not exists (select 1
                                 from crm.care_touches t
                                where t.account_id = p.account_id
                                  and t.touch = p.touch
                                  and t.due_on = d.day
                                  and t.contact_id = k.contact_id)
             order by d.day, k.contact_id
             limit :batch
            """;

    private final OneByOne oneByOne;
    private final TouchBook book;
    private final CustomerCareProcess care;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    GreetingPlanner(
            OneByOne oneByOne,
            TouchBook book,
            CustomerCareProcess care,
            JdbcClient jdbc,
            Clock clock,
            ZoneId businessZone) {
        this.oneByOne = oneByOne;
        this.book = book;
        this.care = care;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Starts a batch of greetings; what another node starts at the same moment is its own. One that cannot be started is
     * on record as missed.
     *
     * @return how many greetings were dealt with; 0 when none is left or another node is at it
     */
    int startBatch() {
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        List<DueTouch> due = holidays(today);
        if (due.isEmpty()) {
            due = birthdays(today);
        }
        return oneByOne.work(due, this::start, greeting -> book.missed(List.of(greeting), FAILED));
    }

    private int start(List<DueTouch> greetings) {
        List<CustomerCareProcess.Touch> mine = book.due(greetings);
        care.start(mine);
        return mine.size();
    }

    private List<DueTouch> holidays(LocalDate today) {
        return jdbc.sql(HOLIDAYS)
                .param("first", today.minusDays(DAYS_OF_GRACE))
                .param("today", today)
                .param("batch", BATCH)
                .query((row, index) -> greeting(row))
                .list();
    }

    private List<DueTouch> birthdays(LocalDate today) {
        String[] days = IntStream.rangeClosed(0, DAYS_OF_GRACE)
                .mapToObj(ago -> today.minusDays(ago).toString())
                .toArray(String[]::new);
        return jdbc.sql(BIRTHDAYS)
                .param("days", days)
                .param("batch", BATCH)
                .query((row, index) -> greeting(row))
                .list();
    }

    private static DueTouch greeting(ResultSet row) throws SQLException {
        return new DueTouch(
                row.getLong("account_id"),
                row.getString("number"),
                row.getString("touch"),
                TouchChannel.valueOf(row.getString("channel")),
                Performer.valueOf(row.getString("performer")),
                row.getObject("day", LocalDate.class),
                row.getObject("contact_id", Long.class),
                row.getInt("days"));
    }
}
