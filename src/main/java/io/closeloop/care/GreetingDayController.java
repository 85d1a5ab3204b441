package io.closeloop.care;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The days of a year on which customers are greeted. */
@RestController
@RequestMapping("/api/greeting-days")
@Tag(name = "Greeting days")
@Transactional
class GreetingDayController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;

    GreetingDayController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    @Operation(summary = "The greeting days of a year")
    List<GreetingDay> days(@RequestParam int year) {
        mustBeAYear("year", year);
        return jdbc.sql("select day, name from crm.greeting_days where extract(year from day) = :year order by day")
                .param("year", year)
                .query(GreetingDay.class)
                .list();
    }

    @PutMapping("/{day}")
    @Operation(summary = "Makes a day a greeting day, or renames it", description = "For administrators.")
    GreetingDay put(@PathVariable LocalDate day, @RequestBody Map<String, Object> body, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        mustBeAYear("day", day.getYear());
        Fields fields = Fields.json(body);
        fields.allowOnly(Set.of("name"));
        String name = fields.requiredText("name", LONGEST_NAME);
        fields.check();
        jdbc.sql("""
                insert into crm.greeting_days (day, name)
                values (:day, :name)
                    on conflict (day) do update
                   set name = excluded.name
                """).param("day", day).param("name", name).update();
        return new GreetingDay(day, name);
    }

    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Greets nobody on that day", description = "For administrators.")
    void remove(@PathVariable LocalDate day, Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
        int removed = jdbc.sql("delete from crm.greeting_days where day = :day")
                .param("day", day)
                .update();
        if (removed == 0) {
            throw Refusal.notFound("Nobody is greeted on " + day + ".");
        }
    }

    private static void mustBeAYear(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid(field, "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR, year);
        }
    }
}
