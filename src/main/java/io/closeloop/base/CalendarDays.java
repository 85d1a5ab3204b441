package io.closeloop.base;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extra working days and closures, in the table {@code calendar_days}. */
@Component
class CalendarDays {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CalendarDays(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        putAll(List.of(day));
    }

    void putAll(List<CalendarDay> days) {
        batches.batchUpdate(
                """
                insert into crm.calendar_days (day, opens, closes, note)
                values (?, ?, ?, ?)
                on conflict (day) do update
                   set opens = excluded.opens, closes = excluded.closes, note = excluded.note
                """,
                days.stream()
                        .map(day -> new Object[] {day.day(), day.opens(), day.closes(), day.note()})
                        .toList());
    }

    /** Whether there was such a day. */
    boolean remove(LocalDate day) {
        return jdbc.sql("delete from crm.calendar_days where day = :day")
                        .param("day", day)
                        .update()
                == 1;
    }
}
