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
        /** Solve case: SOLVED or WAITING; Await customer: ANSWERED or NO_ANSWER. */
        public static final String DECISION = DealTasks.DECISION;

        public static final String CAUSE = "cause";
        public static final String MEASURE = "measure";
        public static final String QUESTION = "question";
        public static final String CUSTOMER_ANSWER = "customerAnswer";
        public static final String ESCALATION_MEASURE = "escalationMeasure";

        private Work() {}
    }

    /** Follow up delivery. */
    public static final class Delivery {
        public static final String USAGE = "usage";
        public static final String SATISFACTION = "satisfaction";
        public static final String PROBLEM = "problem";
        public static final String PROBLEM_SEVERITY = "problemSeverity";
        public static final String NEED = "need";
        public static final String BUDGET = "needBudget";
        public static final String URGENCY = "needUrgency";
        public static final String AUTHORITY = "needAuthority";

        public static final List<String> FIELDS =
                List.of(USAGE, SATISFACTION, PROBLEM, PROBLEM_SEVERITY, NEED, BUDGET, URGENCY, AUTHORITY);

        private Delivery() {}
    }

    /** Send survey link and Speak with customer. */
    public static final class Survey {
        public static final String SENDING_NOTE = "sendingNote";
        public static final String TALK_NOTE = "talkNote";

        private Survey() {}
    }

    /** What the create listeners put beside a task for its card and its form to show. */
    public static final class Shown {
        /** On the card. */
        public static final String CUSTOMER = "customer";

        /** On the card: number of the case or order. */
        public static final String STAGE = "stage";

        /** Json: everything known about the service case. */
        public static final String SERVICE_CASE = "serviceCase";

        /** Json: the customer and the order that was delivered. */
        public static final String DELIVERY = "delivery";

        /** Json: the customer, and the survey's link or marks. */
        public static final String SURVEY = "survey";

        private Shown() {}
    }
}
