package io.closeloop.service;

import io.closeloop.base.Fields;
import io.closeloop.process.ServiceForms;

/**
 * A problem as a customer told it.
 *
 * @param askedPriority what whoever entered it asked for; null where nothing
 */
record NewCase(CaseType kind, Severity severity, Priority askedPriority, String subject, String description) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DESCRIPTION = 4000;

    /** Reads the fields; what is wrong with them is collected there. */
    static NewCase read(Fields fields) {
        CaseType kind = fields.choice(ServiceForms.NewCase.KIND, CaseType.class);
        Severity severity = fields.choice(ServiceForms.NewCase.SEVERITY, Severity.class);
        return new NewCase(
                kind == null ? CaseType.QUESTION : kind,
                severity == null ? Severity.MEDIUM : severity,
                fields.choice(ServiceForms.NewCase.PRIORITY, Priority.class),
                fields.requiredText(ServiceForms.NewCase.SUBJECT, LONGEST_SUBJECT),
                fields.text(ServiceForms.NewCase.DESCRIPTION, LONGEST_DESCRIPTION));
    }
}
