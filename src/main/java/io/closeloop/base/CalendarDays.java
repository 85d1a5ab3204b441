package io.closeloop.base;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extra working days and closures, in the table {@code calendar_days}. */
@Component
class CalendarDays {

    private final JdbcClient jdbc;

    CalendarDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarDay> of(Year year) {
        return jdbc.sql("""
                        select day, opens, closes, note
                          from crm.calendar_days
                         where day between :first and :last
                         order by day""")
                .param("first", year.atDay(1))
                .param("last", year.atDay(year.length()))
                .query(CalendarDay.class)
                .list();
    }

    void put(CalendarDay day) {
        jdbc.sql("""
                        insert into crm.calendar_days (day, opens, closes, note)
                        values (:day, :opens, :closes, :note)
                        on conflict (day) do update
                           set opens = excluded.opens, closes = excluded.closes, note = excluded.note""")
                .param("day", day.day())
                .param("opens", day.opens())
                .param("closes", day.closes())
                .param("note", day.note())
                .update();
    }

    /** Whether there was such a day. */
    boolean remove(LocalDate day) {
        return jdbc.sql("delete from crm.calendar_days where day = :day")
                        .param("day", day)
                        .update()
                == 1;
    }
}
