package io.closeloop.base;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set under {@code closeloop.calendar.}
 *
 * @param country whose public holidays are kept, such as {@code DE}, or {@code DE-BY} for one of its regions; empty for
 *     none but those in the table {@code calendar_days}
 * @param hours   the working hours by day of the week, such as {@code 09:00-12:00,13:00-18:00}; a day without is free
 */
@Validated
@ConfigurationProperties("closeloop.calendar")
record CalendarProperties(
        @DefaultValue("") @Pattern(regexp = "|[A-Z]{2}(-[A-Z0-9]{1,3})?")
        String country,

        @NotEmpty Map<DayOfWeek, List<Shift>> hours) {}
