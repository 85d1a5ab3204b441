package io.closeloop.base;

import static io.closeloop.base.TimeKind.ELAPSED;
import static io.closeloop.base.TimeKind.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-03-27 is a Friday; Europe's clocks go on in the night to 2026-03-29 and back in the one to 2026-10-25. */
class WorkingCalendarTest {

    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest
    @CsvSource(textBlock = """
            Asia/Shanghai, 2026-03-27T16:00, PT1H,  2026-03-27T17:00
            Asia/Shanghai, 2026-03-27T16:00, PT2H,  2026-03-27T18:00
            Asia/Shanghai, 2026-03-27T16:00, PT3H,  2026-03-30T10:00
            Asia/Shanghai, 2026-03-27T18:00, PT1H,  2026-03-30T10:00
            Asia/Shanghai, 2026-03-27T08:59, PT1H,  2026-03-27T10:00
            Asia/Shanghai, 2026-03-27T23:59, PT1H,  2026-03-30T10:00
            Asia/Shanghai, 2026-03-28T00:00, PT1H,  2026-03-30T10:00
            Asia/Shanghai, 2026-03-29T12:00, PT24H, 2026-04-01T15:00
            Europe/Berlin, 2026-03-27T16:00, PT3H,  2026-03-30T10:00
            Europe/Berlin, 2026-03-27T23:59, PT1H,  2026-03-30T10:00
            Europe/Berlin, 2026-03-29T01:30, PT24H, 2026-04-01T15:00
            Europe/Berlin, 2026-10-25T02:30, PT24H, 2026-10-28T15:00
            Europe/Berlin, 2026-10-23T17:00, PT1H1M, 2026-10-26T09:01
            """)
    void workingTimePassesInWorkingHoursOnly(String zone, LocalDateTime from, Duration time, LocalDateTime due) {
        // given
        WorkingCalendar calendar = officeHours(zone);

        // when
        Instant after = calendar.after(WORKING, at(zone, from), time);

        // then
        assertThat(after).isEqualTo(at(zone, due));
        assertThat(calendar.between(WORKING, at(zone, from), after)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Asia/Shanghai, 2026-03-28T12:00, 2026-03-29T12:00
            Europe/Berlin, 2026-03-28T12:00, 2026-03-29T13:00
            Europe/Berlin, 2026-03-28T00:00, 2026-03-29T00:00
            Europe/Berlin, 2026-10-24T12:00, 2026-10-25T11:00
            """)
    void aDayOfElapsedTimeIsTwentyFourHoursWhateverTheClocksDo(String zone, LocalDateTime from, LocalDateTime due) {
        // when
        Instant after = officeHours(zone).after(ELAPSED, at(zone, from), Duration.ofHours(24));

        // then
        assertThat(after).isEqualTo(at(zone, due));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Asia/Shanghai, ELAPSED, 2026-03-27T10:00, 3, 2026-03-30T10:00
            Asia/Shanghai, ELAPSED, 2026-03-27T00:00, 3, 2026-03-30T00:00
            Asia/Shanghai, WORKING, 2026-03-27T10:00, 3, 2026-04-01T10:00
            Asia/Shanghai, WORKING, 2026-03-27T10:00, 0, 2026-03-27T10:00
            Europe/Berlin, ELAPSED, 2026-03-27T10:00, 3, 2026-03-30T10:00
            Europe/Berlin, ELAPSED, 2026-03-26T02:30, 3, 2026-03-29T03:30
            Europe/Berlin, ELAPSED, 2026-10-22T23:59, 3, 2026-10-25T23:59
            Europe/Berlin, WORKING, 2026-10-24T23:59, 1, 2026-10-26T23:59
            """)
    void daysLaterTheClockOnTheWallShowsTheSame(
            String zone, TimeKind kind, LocalDateTime from, int days, LocalDateTime due) {
        // when
        Instant after = officeHours(zone).daysAfter(kind, at(zone, from), days);

        // then
        assertThat(after).isEqualTo(at(zone, due));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 24", "2026-03-29, 23", "2026-10-25, 25"})
    void whoWorksAroundTheClockWorksAnHourLessOrMoreWhenClocksChange(LocalDate day, long hours) {
        // given
        WorkingCalendar calendar = calendar(BERLIN, "00:00-24:00", List.of(), Set.of());

        // when
        Duration worked = calendar.between(
                WORKING,
                at(BERLIN, day.atStartOfDay()),
                at(BERLIN, day.plusDays(1).atStartOfDay()));

        // then
        assertThat(worked).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void noonIsABreak() {
        // given
        WorkingCalendar calendar = calendar(BERLIN, "09:00-12:00,13:00-18:00", List.of(), Set.of());

        // when
        Instant after =
                calendar.after(WORKING, at(BERLIN, LocalDateTime.parse("2026-03-27T11:30")), Duration.ofHours(1));

        // then
        assertThat(after).isEqualTo(at(BERLIN, LocalDateTime.parse("2026-03-27T13:30")));
    }

    @Test
    void holidaysAndClosuresAreFreeAndAnExtraDayIsWorked() {
        // given
        LocalDate friday = LocalDate.parse("2026-03-27");
        LocalDate saturday = friday.plusDays(1);
        CalendarDay extra = new CalendarDay(saturday, LocalTime.of(10, 0), LocalTime.of(12, 0), "worked off");
        CalendarDay outing = new CalendarDay(friday.plusDays(4), null, null, "outing");
        WorkingCalendar calendar =
                calendar(SHANGHAI, "09:00-18:00", List.of(extra, outing), Set.of(friday.plusDays(3)));

        // when
        Instant after = calendar.after(WORKING, at(SHANGHAI, friday.atTime(17, 0)), Duration.ofHours(4));

        // then
        assertThat(after).isEqualTo(at(SHANGHAI, friday.plusDays(5).atTime(10, 0)));
        assertThat(calendar.daysAfter(WORKING, at(SHANGHAI, friday.atTime(9, 0)), 2))
                .isEqualTo(at(SHANGHAI, friday.plusDays(5).atTime(9, 0)));
    }

    @Test
    void theTableGoesBeforeAPublicHoliday() {
        // given
        LocalDate day = LocalDate.parse("2026-05-01");
        CalendarDay worked = new CalendarDay(day, LocalTime.of(9, 0), LocalTime.MIDNIGHT, null);
        WorkingCalendar calendar = calendar(BERLIN, "09:00-18:00", List.of(worked), Set.of(day));

        // when
        Duration time = calendar.between(
                WORKING,
                at(BERLIN, day.atStartOfDay()),
                at(BERLIN, day.plusDays(1).atStartOfDay()));

        // then
        assertThat(time).isEqualTo(Duration.ofHours(15));
    }

    @Test
    void publicHolidaysAreThoseOfTheCountryAndItsRegion() {
        // given
        Year year = Year.of(2026);
        LocalDate epiphany = LocalDate.parse("2026-01-06");

        // then
        assertThat(holidays("DE").of(year))
                .contains(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-12-25"))
                .doesNotContain(epiphany);
        assertThat(holidays("DE-BY").of(year)).contains(epiphany);
        assertThat(holidays("").of(year)).isEmpty();
        assertThatThrownBy(() -> holidays("XX")).hasMessageContaining("xx");
    }

    @Test
    void timeBetweenIsNeverNegative() {
        // given
        Instant now = at(BERLIN, LocalDateTime.parse("2026-03-27T11:30"));

        // then
        for (TimeKind kind : TimeKind.values()) {
            assertThat(officeHours(BERLIN).between(kind, now, now.minusSeconds(1)))
                    .isZero();
            assertThat(officeHours(BERLIN).between(kind, now, now)).isZero();
            assertThatThrownBy(() -> officeHours(BERLIN).after(kind, now, Duration.ofMinutes(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void calendarWithoutWorkingHoursSaysSo() {
        // given
        WorkingCalendar calendar =
                new WorkingCalendar(ZoneId.of(BERLIN), () -> new WorkingHours(Map.of(), y -> List.of(), y -> Set.of()));

        // then
        assertThatThrownBy(() -> calendar.after(WORKING, Instant.EPOCH, Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("too few working hours");
        assertThatThrownBy(() -> calendar.daysAfter(WORKING, Instant.EPOCH, 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "09:00", "18:00-09:00", "09:00-09:00", "9-18", "09:00-25:00", "09:00-18:00-19:00"})
    void workingHoursThatAreNoneAreRefused(String text) {
        assertThatThrownBy(() -> Shift.of(text)).isInstanceOf(RuntimeException.class);
    }

    private static WorkingCalendar officeHours(String zone) {
        return calendar(zone, "09:00-18:00", List.of(), Set.of());
    }

    private static WorkingCalendar calendar(
            String zone, String hours, List<CalendarDay> days, Set<LocalDate> holidays) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        List<Shift> shifts = new ArrayList<>();
        List.of(hours.split(",", -1)).forEach(text -> shifts.add(Shift.of(text)));
        boolean always = hours.endsWith("24:00");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (always || day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, shifts);
            }
        }
        return new WorkingCalendar(ZoneId.of(zone), () -> new WorkingHours(week, year -> days, year -> holidays));
    }

    private static PublicHolidays holidays(String country) {
        return new PublicHolidays(new CalendarProperties(country, Map.of()));
    }

    private static Instant at(String zone, LocalDateTime time) {
        return time.atZone(ZoneId.of(zone)).toInstant();
    }
}
