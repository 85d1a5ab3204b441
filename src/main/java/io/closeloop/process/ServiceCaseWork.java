package io.closeloop.process;

import java.util.Date;

/** Names in the process {@code serviceCase}: a customer's problem, until it is solved and stays so. */
public final class ServiceCaseWork {

    public static final String KEY = "serviceCase";

    private ServiceCaseWork() {}

    /** Ids and routing facts. */
    public static final class Variables {
        public static final ProcessVariable<Long> SERVICE_CASE_ID = new ProcessVariable<>("serviceCaseId", Long.class);
        /** Whether what was entered is a case of its own, not the return of an earlier one. */
        public static final ProcessVariable<Boolean> NEW_CASE = new ProcessVariable<>("newCase", Boolean.class);

        public static final ProcessVariable<Boolean> ANSWERED = new ProcessVariable<>("answered", Boolean.class);
        public static final ProcessVariable<Boolean> SOLVED = new ProcessVariable<>("solved", Boolean.class);

        public static final ProcessVariable<Date> ANSWER_WARNING_AT =
                new ProcessVariable<>("answerWarningAt", Date.class);
        public static final ProcessVariable<Date> ANSWER_DUE_AT = new ProcessVariable<>("answerDueAt", Date.class);
        public static final ProcessVariable<Date> SOLUTION_WARNING_AT =
                new ProcessVariable<>("solutionWarningAt", Date.class);
        public static final ProcessVariable<Date> SOLUTION_DUE_AT = new ProcessVariable<>("solutionDueAt", Date.class);
        public static final ProcessVariable<Date> CUSTOMER_ANSWER_DUE_AT =
                new ProcessVariable<>("customerAnswerDueAt", Date.class);
        /** After it the customer's next word about it is another case. */
        public static final ProcessVariable<Date> REOPENABLE_UNTIL =
                new ProcessVariable<>("reopenableUntil", Date.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String CUSTOMER_ANSWERED = "CustomerAnswered";
        public static final String CASE_REOPENED = "CaseReopened";

        private Messages() {}
    }

    /** Inputs of the decision {@code servicePriority}. */
    public static final class Facts {
        public static final String KIND = "caseKind";
        public static final String SEVERITY = "caseSeverity";
        public static final String ASKED_PRIORITY = "askedPriority";
        public static final String TIER = "tier";
        /** Signed amounts of the last twelve months in the default currency. */
        public static final String YEARLY_AMOUNT = "yearlyAmount";

        private Facts() {}
    }

    /** Outputs of the decision {@code servicePriority}. */
    public static final class ServicePriority {
        /** LOW, NORMAL, HIGH or URGENT. */
        public static final DecisionOutput<String> PRIORITY = new DecisionOutput<>("priority", String.class);

        public static final DecisionOutput<Integer> RESPONSE_HOURS =
                new DecisionOutput<>("responseHours", Integer.class);
        public static final DecisionOutput<Integer> SOLUTION_HOURS =
                new DecisionOutput<>("solutionHours", Integer.class);
        /** How long before a deadline service is warned. */
        public static final DecisionOutput<Integer> WARNING_HOURS = new DecisionOutput<>("warningHours", Integer.class);
        /** ELAPSED or WORKING: how these hours are counted. */
        public static final DecisionOutput<String> TIME = new DecisionOutput<>("time", String.class);

        /** Days after the solution in which the case can be reopened. */
        public static final DecisionOutput<Integer> REOPEN_DAYS = new DecisionOutput<>("reopenDays", Integer.class);

        private ServicePriority() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String ANSWER_CASE = "UserTask_AnswerCase";
        public static final String SOLVE_CASE = "UserTask_SolveCase";
        public static final String AWAIT_CUSTOMER = "UserTask_AwaitCustomer";

        private Tasks() {}
    }
}
