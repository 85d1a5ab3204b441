package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** What was done for a customer, or was to be done. */
record CareRow(
        @Schema(description = "SURVEY, COMPLAINT, DELIVERY, ANSWER, SOLUTION or FOLLOW_UP")
        String kind,

        OffsetDateTime at,

        @Schema(description = "number of the service case or the order; null for surveys")
        String number,

        String customer,
        String accountNumber,
        String rep,
        String repName,
        String team,
        OffsetDateTime dueAt,
        OffsetDateTime doneAt,

        @Schema(description = "whether it was done in time; null where nothing was promised")
        Boolean inTime,

        @Schema(description = "of a survey, mean of its three marks")
        BigDecimal averageMark,

        @Schema(description = "of a survey, 0 to 10") Integer recommendation,

        String caseNumber) {}
