package io.closeloop.process;

import java.util.Date;

/** Names in the process {@code ruleChange}: a changed decision on its way to being published. */
public final class RuleChange {

    public static final String KEY = "ruleChange";

    private RuleChange() {}

    /** Ids and routing facts. */
    public static final class Variables {
        public static final ProcessVariable<Long> CHANGE_ID = new ProcessVariable<>("ruleChangeId", Long.class);
        /** False where an administrator publishes in an emergency. */
        public static final ProcessVariable<Boolean> APPROVAL_NEEDED =
                new ProcessVariable<>("approvalNeeded", Boolean.class);

        public static final ProcessVariable<Boolean> APPROVED = new ProcessVariable<>("changeApproved", Boolean.class);
        /** When it is to be published; null for at once. */
        public static final ProcessVariable<Date> PUBLISH_AT = new ProcessVariable<>("publishAt", Date.class);
        /** False where another change was published first. */
        public static final ProcessVariable<Boolean> PUBLISHED =
                new ProcessVariable<>("changePublished", Boolean.class);
        /** Whether there may be more open cases to decide again. */
        public static final ProcessVariable<Boolean> CASES_LEFT = new ProcessVariable<>("casesLeft", Boolean.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String WITHDRAWN = "RuleChangeWithdrawn";

        private Messages() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String APPROVE = "UserTask_ApproveRuleChange";

        private Tasks() {}
    }

    /** Fields of the form of "Approve rule change". */
    public static final class Approval {
        public static final String DECISION = DealTasks.DECISION;
        public static final String NOTE = "decisionNote";
        /** Why it is published although a saved case fails. */
        public static final String OVERRULED_REASON = "overruledReason";

        private Approval() {}
    }

    /** What the create listener puts beside the task for its card and its form to show. */
    public static final class Shown {
        /** On the card: the decision's name. */
        public static final String CUSTOMER = DealForms.Shown.CUSTOMER;

        /** On the card. */
        public static final String STAGE = DealForms.Shown.STAGE;

        /** Json: everything the approver should know. */
        public static final String CHANGE = "change";

        private Shown() {}
    }
}
