package io.closeloop.service;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** What is sent about service cases, for the API's description: what comes is read field by field. */
final class CaseBodies {

    private CaseBodies() {}

    record Problem(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "of a customer you may see")
            String accountNumber,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 300)
            String subject,

            @Schema(maxLength = 4000) String description,

            @Schema(description = "QUESTION, where it is missing")
            CaseType kind,

            @Schema(description = "how much it hinders the customer; MEDIUM, where it is missing")
            Severity severity,

            @Schema(description = "what is asked for; the table servicePriority decides")
            Priority priority) {}

    record CustomerAnswer(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 4000)
            String answer) {}

    record Reopening(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 4000, description = "why it is not solved")
            String note) {}
}
