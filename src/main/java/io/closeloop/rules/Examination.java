package io.closeloop.rules;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import io.closeloop.rules.check.CheckResult;
import io.closeloop.rules.check.RuleCheck;
import io.closeloop.rules.draft.PublishedFile;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks through a change before it is submitted, and again before it is approved. */
@Component
class Examination {

    /** The field under which clients find what the checks say. */
    private static final String FIELD = "xml";

    Result of(String xml, PublishedFile current) {
        return new Result(RuleCheck.check(xml, current.xml()), Map.of(), 0);
    }

    /**
     * What was found.
     *
     * @param failures how many saved cases fail
     */
    record Result(CheckResult checks, Map<String, Object> cases, int failures) {

        boolean casesFail() {
            return failures > 0;
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
