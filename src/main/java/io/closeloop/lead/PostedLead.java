package io.closeloop.lead;

import io.closeloop.base.CompanySize;
import io.closeloop.base.LeadSource;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;

/** The fields of a lead as it is posted, for the API's description: what comes is read field by field. */
@Schema(description = "phone or email is needed")
public record PostedLead(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 300)
        String company,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 200)
        String contactName,

        @Schema(maxLength = 50, example = "+86 10 5555 0100")
        String phone,

        @Schema(maxLength = 254, example = "li.wei@example.com")
        String email,

        @Schema(requiredMode = RequiredMode.REQUIRED) LeadSource source,
        @Schema(maxLength = 200) String position,
        @Schema(maxLength = 200) String industry,
        CompanySize companySize,
        @Schema(maxLength = 200) String region,
        @Schema(maxLength = 200) String campaign,
        @Schema(maxLength = 10_000) String need,

        @Schema(description = "in the configured currency", minimum = "0")
        BigDecimal budget,

        Urgency urgency,
        Authority authority,
        Boolean consent) {}
