package io.closeloop.process;

import java.util.List;

/** Names of the fields of service's task forms and of what the create listeners show beside a task. */
public final class ServiceForms {

    private ServiceForms() {}

    /** The start form of a service case; the same names over HTTP. */
    public static final class NewCase {
        public static final String ACCOUNT_NUMBER = "accountNumber";
        public static final String SUBJECT = "subject";
        public static final String DESCRIPTION = "description";
        public static final String KIND = "kind";
        public static final String SEVERITY = "severity";
        public static final String PRIORITY = "priority";
        /** Number of a solved case that is not solved after all; the form only. */
        public static final String REOPENS = "reopens";

        public static final List<String> FIELDS =
                List.of(ACCOUNT_NUMBER, SUBJECT, DESCRIPTION, KIND, SEVERITY, PRIORITY, REOPENS);

        private NewCase() {}
    }

    /** Answer case, Solve case, Await customer and Handle escalation. */
    public static final class Work {
        public static final String ANSWER = "caseAnswer";
        /** SOLVED or WAITING. */
        public static final String DECISION = DealTasks.DECISION;

        public static final String CAUSE = "cause";
        public static final String MEASURE = "measure";
        public static final String QUESTION = "question";
        public static final String CUSTOMER_ANSWER = "customerAnswer";
        public static final String ESCALATION_MEASURE = "escalationMeasure";

        private Work() {}
    }

    /** What the create listeners put beside a task for its card and its form to show. */
    public static final class Shown {
        /** On the card. */
        public static final String CUSTOMER = "customer";

        /** On the card: the case's number. */
        public static final String STAGE = "stage";

        /** Json: everything known about the service case. */
        public static final String SERVICE_CASE = "serviceCase";

        private Shown() {}
    }
}
