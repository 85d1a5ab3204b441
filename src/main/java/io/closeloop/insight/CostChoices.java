package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What whoever records a cost chooses from. */
record CostChoices(
        List<String> sources,

        @Schema(description = "those that leads, deals or costs name; others may be entered")
        List<String> campaigns,

        @Schema(description = "of costs that say none") String currency) {}
