package io.closeloop.target.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the forms about a miss show. */
record TaskView(
        @Schema(example = "2026-Q4") String period,

        @Schema(description = "null for whoever has to do with the miss only as the owner of an action") @JsonUnwrapped
        MissView miss,

        @Schema(description = "the action of the user who asks, or the running one")
        MissView.ActionView action,

        boolean mayDecide,

        @Schema(description = "who could own a measure, for those who decide")
        List<Person> people) {

    /** Somebody who can log in. */
    record Person(String userId, String name) {}
}
