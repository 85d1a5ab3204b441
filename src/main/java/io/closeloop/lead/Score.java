package io.closeloop.lead;

import io.closeloop.process.QualifyLead.LeadScore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A lead's points and what they add up to, as the decision {@code leadScore} gave them. */
@Embeddable
record Score(
        @Column(name = "score") Integer total,
        @JdbcTypeCode(SqlTypes.CHAR) String grade,
        @Column(name = "fit_points") Integer fit,
        @Column(name = "budget_points") Integer budget,
        @Column(name = "urgency_points") Integer urgency,
        @Column(name = "authority_points") Integer authority,
        @Column(name = "engagement_points") Integer engagement) {

    /** What the decision {@code leadQualification} is taken from. */
    Map<String, Object> facts() {
        return Map.of(
                LeadScore.SCORE.name(), total,
                LeadScore.BUDGET.name(), budget,
                LeadScore.URGENCY.name(), urgency,
                LeadScore.AUTHORITY.name(), authority);
    }
}
