package io.closeloop.rules.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings, each once; nobody reads more than some hundred. */
final class Findings {

    private static final int MOST = 200;

    private final Set<Finding> errors = new LinkedHashSet<>();
    private final Set<Finding> warnings = new LinkedHashSet<>();

    void error(Finding finding) {
        add(errors, finding);
    }

    void warning(Finding finding) {
        add(warnings, finding);
    }

    void add(boolean isError, Finding finding) {
        add(isError ? errors : warnings, finding);
    }

    CheckResult result() {
        return new CheckResult(List.copyOf(errors), List.copyOf(warnings));
    }

    private static void add(Set<Finding> findings, Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }
}
