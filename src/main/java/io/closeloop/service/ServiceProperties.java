package io.closeloop.service;

import io.closeloop.base.TimeKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set under {@code closeloop.service.}
 *
 * @param customerAnswerTime how long a customer may take for an answer before managers are told
 * @param escalationTime     how long managers may take for a case that is late
 * @param followUpDays       by how many days after its delivery an order is followed up
 * @param followUpTime       how these days are counted
 * @param followUpWarning    how long before it is due service is reminded of a follow-up
 * @param surveyReminderDays after how many days without an answer a survey is sent again
 * @param surveyValidDays    for how many days after the last letter a survey can be answered
 * @param talkTime           how long a customer's owner may take to speak with them after a bad mark
 * @param publicUrl          where customers' browsers reach us
 */
@Validated
@ConfigurationProperties("closeloop.service")
record ServiceProperties(
        @DefaultValue("7d") @NotNull Duration customerAnswerTime,
        @DefaultValue("1d") @NotNull Duration escalationTime,
        @DefaultValue("3") @Min(0) @Max(365) int followUpDays,
        @DefaultValue("ELAPSED") @NotNull TimeKind followUpTime,
        @DefaultValue("1d") @NotNull Duration followUpWarning,
        @DefaultValue("5") @Min(1) @Max(365) int surveyReminderDays,
        @DefaultValue("14") @Min(1) @Max(365) int surveyValidDays,
        @DefaultValue("1d") @NotNull Duration talkTime,

        @NotNull @Pattern(regexp = "https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")
        String publicUrl) {}
