package io.closeloop.process;

import java.util.Date;

/** Names in the process {@code collectInstalment}: one instalment's reminders, dunnings and escalation. */
public final class CollectInstalment {

    public static final String KEY = "collectInstalment";

    private CollectInstalment() {}

    /** Ids and routing facts. */
    public static final class Variables {
        public static final ProcessVariable<Long> INSTALMENT_ID = new ProcessVariable<>("instalmentId", Long.class);
        public static final ProcessVariable<Date> REMINDER_AT = new ProcessVariable<>("reminderAt", Date.class);
        public static final ProcessVariable<Date> PAYMENT_DUE_AT = new ProcessVariable<>("paymentDueAt", Date.class);
        /** When the next dunning is due; after the second one, the escalation. */
        public static final ProcessVariable<Date> NEXT_DUNNING_AT = new ProcessVariable<>("nextDunningAt", Date.class);
        /** How often was dunned. */
        public static final ProcessVariable<Integer> DUNNINGS = new ProcessVariable<>("dunnings", Integer.class);
        /** When to ask again, because the customer promised to pay by then. */
        public static final ProcessVariable<Date> PROMISE_DUE_AT = new ProcessVariable<>("promiseDueAt", Date.class);

        public static final ProcessVariable<Boolean> WRITTEN_OFF = new ProcessVariable<>("writtenOff", Boolean.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String INSTALMENT_PAID = "InstalmentPaid";

        private Messages() {}
    }

    /** Inputs of the decision {@code dunningPolicy}. */
    public static final class Facts {
        public static final String TIER = "tier";
        /** What is still to be paid of the instalment. */
        public static final String AMOUNT = "amount";
        /** Days since the due date, negative before it. */
        public static final String DAYS_OVERDUE = "daysOverdue";

        private Facts() {}
    }

    /** Outputs of the decision {@code dunningPolicy}. */
    public static final class DunningPolicy {
        /** Days before the due date; null once that is reached. */
        public static final DecisionOutput<Integer> REMINDER_DAYS = new DecisionOutput<>("reminderDays", Integer.class);
        /** Days from now; null before the due date. */
        public static final DecisionOutput<Integer> NEXT_STEP_DAYS =
                new DecisionOutput<>("nextStepDays", Integer.class);

        private DunningPolicy() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String RESOLVE_OVERDUE_PAYMENT = "UserTask_ResolveOverduePayment";

        private Tasks() {}
    }
}
