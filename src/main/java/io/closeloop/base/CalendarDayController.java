package io.closeloop.base;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Extra working days and closures. */
@RestController
@RequestMapping("/api/calendar-days")
@Tag(name = "Working calendar")
@Transactional
class CalendarDayController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_DAYS = 400;

    private final CalendarDays calendarDays;

    CalendarDayController(CalendarDays calendarDays) {
        this.calendarDays = calendarDays;
    }

    @GetMapping
    @Operation(summary = "The extra working days and closures of a year")
    List<CalendarDay> days(@RequestParam int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("year", "must be from " + FIRST_YEAR + " to " + LAST_YEAR, year);
        }
        return calendarDays.of(Year.of(year));
    }

    @PutMapping("/{day}")
    @Operation(
            summary = "Makes a day a closure or, with opens and closes, a working day",
            description = "For administrators. Deadlines that are set already stay as they are.")
    CalendarDay put(@PathVariable LocalDate day, @RequestBody Map<String, Object> body, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        CalendarDay exception = read(day, Fields.json(body));
        calendarDays.put(exception);
        return exception;
    }

    @PostMapping
    @Operation(
            summary = "Makes many days closures or working days, all or none",
            description =
                    "For administrators: a year's public holidays with the days that are worked off for them, each as"
                            + " {day, opens, closes, note}. docs/examples has China's.")
    List<CalendarDay> putAll(@RequestBody List<Map<String, Object>> body, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        if (body.size() > MOST_DAYS) {
            throw Refusal.invalid("body", "must be at most " + MOST_DAYS + " days", body.size());
        }
        List<CalendarDay> days = body.stream().map(CalendarDayController::read).toList();
        calendarDays.putAll(days);
        return days;
    }

    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes a day again what the week and the holidays say")
    void remove(@PathVariable LocalDate day, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        if (!calendarDays.remove(day)) {
            throw Refusal.notFound("The calendar says nothing about " + day + ".");
        }
    }

    private static CalendarDay read(Map<String, Object> body) {
        Fields fields = Fields.json(body);
        fields.allowOnly(Set.of("day", "opens", "closes", "note"));
        LocalDate day = fields.required("day", fields.date("day"));
        fields.check();
        return readHours(day, fields);
    }

    private static CalendarDay read(LocalDate day, Fields fields) {
        fields.allowOnly(Set.of("opens", "closes", "note"));
        return readHours(day, fields);
    }

    private static CalendarDay readHours(LocalDate day, Fields fields) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            fields.refuse("day", "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR, day);
        }
        LocalTime opens = time(fields, "opens");
        LocalTime closes = time(fields, "closes");
        if (fields.isGiven("opens") != fields.isGiven("closes")) {
            fields.refuse("closes", "and opens are given together, or neither", null);
        } else if (opens != null && closes != null && !opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
            fields.refuse("closes", "must be later than opens, or 00:00 for the end of the day", closes);
        }
        String note = fields.text("note", 200);
        fields.check();
        return new CalendarDay(day, opens, closes, note);
    }

    private static LocalTime time(Fields fields, String field) {
        String given = fields.text(field, 5);
        try {
            return given == null ? null : LocalTime.parse(given);
        } catch (DateTimeException notSo) {
            return fields.refuse(field, "must be a time such as 09:00", given);
        }
    }
}
