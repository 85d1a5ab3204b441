package io.closeloop.rules;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What somebody wants to be published.
 *
 * @param basedOnVersion the version its author changed
 * @param note           why, in the author's words
 */
record Proposal(String decisionKey, String xml, int basedOnVersion, ChangeKind kind, String note, Plan plan) {

    /**
     * What is to happen with it.
     *
     * @param publishAt  null for as soon as it is approved
     * @param chosen     numbers of the open cases to decide again, where they are chosen
     * @param backtestId null where none was run
     */
    @Embeddable
    record Plan(
            Instant publishAt,
            @Enumerated(EnumType.STRING) Reevaluation reevaluate,
            @JdbcTypeCode(SqlTypes.JSON) List<String> chosen,
            Long backtestId) {

        static final Plan AT_ONCE = new Plan(null, Reevaluation.NONE, List.of(), null);
    }
}
