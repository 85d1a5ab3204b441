package io.closeloop.service;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set under {@code closeloop.service.}
 *
 * @param customerAnswerTime how long a customer may take for an answer before the task of asking again is due
 * @param escalationTime     how long managers may take for a case that is late
 */
@Validated
@ConfigurationProperties("closeloop.service")
record ServiceProperties(
        @DefaultValue("7d") @NotNull Duration customerAnswerTime,
        @DefaultValue("1d") @NotNull Duration escalationTime) {}
