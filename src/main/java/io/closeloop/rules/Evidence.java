package io.closeloop.rules;

import io.closeloop.rules.check.CheckResult;
import io.closeloop.rules.trial.CaseRun;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What was found about a change.
 *
 * @param checkResult  what the checks said when it was last looked through
 * @param caseResult   what the saved cases said then
 * @param failingCases how many of them failed
 * @param impact       what it means for the open cases
 */
@Embeddable
record Evidence(
        @JdbcTypeCode(SqlTypes.JSON) CheckResult checkResult,
        @JdbcTypeCode(SqlTypes.JSON) CaseRun caseResult,
        int failingCases,
        @JdbcTypeCode(SqlTypes.JSON) Impact impact) {

    static Evidence of(Examination.Result result, Impact impact) {
        return new Evidence(
                result.checks(), result.cases(), result.cases().failed().size(), impact);
    }

    Evidence with(Impact listed) {
        return new Evidence(checkResult, caseResult, failingCases, listed);
    }
}
