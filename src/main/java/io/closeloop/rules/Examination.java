package io.closeloop.rules;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import io.closeloop.rules.check.CheckResult;
import io.closeloop.rules.draft.DraftChecks;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.trial.CaseRun;
import io.closeloop.rules.trial.Cases;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks through a change before it is submitted, and again before it is approved. */
@Component
class Examination {

    /** The field under which clients find what the checks say. */
    private static final String FIELD = "xml";

    private final DraftChecks checks;
    private final Cases cases;

    Examination(DraftChecks checks, Cases cases) {
        this.checks = checks;
        this.cases = cases;
    }

    /** A file with errors is not evaluated: it might never end. */
    Result of(String xml, PublishedFile current) {
        CheckResult checked = checks.of(xml, current);
        return new Result(checked, checked.passed() ? cases.run(current.key(), xml) : CaseRun.NONE);
    }

    /**
     * What was found.
     *
     * @param cases how the saved examples came out
     */
    record Result(CheckResult checks, CaseRun cases) {

        private static final int MOST_NAMES = 5;

        boolean casesFail() {
            return !cases.failed().isEmpty();
        }

        /** Their names, of many the first ones. */
        String failedCases() {
            String rest = cases.failed().size() > MOST_NAMES
                    ? " and %d more".formatted(cases.failed().size() - MOST_NAMES)
                    : "";
            return cases.failed().stream()
                    .limit(MOST_NAMES)
                    .map(CaseRun.Failed::name)
                    .collect(Collectors.joining(", ", "", rest));
        }

        void refuseErrors() {
            if (!checks.passed()) {
                throw Refusal.invalid(checks.errors().stream()
                        .map(error -> FieldError.of(FIELD, error.message(), null))
                        .toList());
            }
        }
    }
}
