package io.closeloop.service;

import io.closeloop.base.Fields;
import io.closeloop.process.ServiceForms.Work;
import io.closeloop.service.ServiceCase.Solution;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the forms of a service case and refuses them with everything that is wrong. */
final class CaseForms {

    private static final int LONGEST_TEXT = 4000;

    /** How the work on a case ends, for good or for now. */
    enum Decision {
        SOLVED,
        WAITING
    }

    /** How the wait for a customer ends. */
    enum WaitEnd {
        ANSWERED,
        NO_ANSWER
    }

    /**
     * What Solve case was sent with.
     *
     * @param solution null where the customer is waited for
     * @param question null where the case is solved
     */
    record WorkEnd(Solution solution, String question) {

        boolean isSolved() {
            return solution != null;
        }
    }

    private CaseForms() {}

    /** The only text of a form. */
    static String text(Map<String, Object> form, String field) {
        Fields fields = Fields.of(form);
        return text(fields, field);
    }

    /** The only text of a JSON body. */
    static String textOfBody(Map<String, Object> body, String field) {
        Fields fields = Fields.json(body);
        fields.allowOnly(Set.of(field));
        return text(fields, field);
    }

    private static String text(Fields fields, String field) {
        String text = fields.requiredText(field, LONGEST_TEXT);
        fields.check();
        return text;
    }

    /** What Await customer was sent with; empty where no answer came. */
    static Optional<String> customerAnswer(Map<String, Object> form) {
        Fields fields = Fields.of(form);
        WaitEnd end = fields.requiredChoice(Work.DECISION, WaitEnd.class);
        String answer = end == WaitEnd.NO_ANSWER ? null : fields.requiredText(Work.CUSTOMER_ANSWER, LONGEST_TEXT);
        fields.check();
        return Optional.ofNullable(answer);
    }

    static WorkEnd workEnd(Map<String, Object> form) {
        Fields fields = Fields.of(form);
        Decision decision = fields.requiredChoice(Work.DECISION, Decision.class);
        WorkEnd end = decision == Decision.WAITING
                ? new WorkEnd(null, fields.requiredText(Work.QUESTION, LONGEST_TEXT))
                : new WorkEnd(
                        new Solution(
                                fields.requiredText(Work.CAUSE, LONGEST_TEXT),
                                fields.requiredText(Work.MEASURE, LONGEST_TEXT)),
                        null);
        fields.check();
        return end;
    }
}
