package io.closeloop.lead;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set under {@code closeloop.} for leads.
 *
 * @param phoneCountry   ISO code of the country whose number a phone number without {@code +} is
 * @param currency       of the budgets
 * @param nearSimilarity from which likeness of two company names, 0 to 1, a person is asked whether two leads are one
 * @param leadTaskTime   how long a person may take for a decision about a lead
 */
@Validated
@ConfigurationProperties("closeloop")
record LeadProperties(
        @DefaultValue("CN") @Pattern(regexp = "[A-Z]{2}") String phoneCountry,
        @DefaultValue("CNY") @Pattern(regexp = "[A-Z]{3}") String currency,

        @DefaultValue("0.6") @DecimalMin("0.3") @DecimalMax("1")
        double nearSimilarity,

        @DefaultValue("2d") @NotNull Duration leadTaskTime) {}
