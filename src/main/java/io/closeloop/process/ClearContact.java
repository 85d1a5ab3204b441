package io.closeloop.process;

import java.util.Date;

/**
 * Names in the process {@code clearContact}: may a customer be contacted now? Whoever wants to contact one unasked calls
 * it with the account and either the planned touch or, of a contact that nobody planned and that follows at once, what
 * it is and its channel. {@code contactAllowed} is the answer, and a contact that is allowed counts from then on, at the
 * longest until {@code touchDueAt}.
 */
public final class ClearContact {

    public static final String KEY = "clearContact";

    private ClearContact() {}

    /** Ids and routing facts, beside the account's. */
    public static final class Variables {
        public static final ProcessVariable<Long> CARE_TOUCH_ID = new ProcessVariable<>("careTouchId", Long.class);
        /** What the touch is, such as SURVEY; of one that nobody planned. */
        public static final ProcessVariable<String> TOUCH = new ProcessVariable<>("touch", String.class);
        /** EMAIL, MESSAGE, PHONE, VISIT, VIDEO or GIFT; of one that nobody planned. */
        public static final ProcessVariable<String> TOUCH_CHANNEL = new ProcessVariable<>("touchChannel", String.class);

        public static final ProcessVariable<Boolean> CONTACT_ALLOWED =
                new ProcessVariable<>("contactAllowed", Boolean.class);

        /** Until when a contact that is allowed keeps its place; null for one that is not. */
        public static final ProcessVariable<Date> TOUCH_DUE_AT = new ProcessVariable<>("touchDueAt", Date.class);

        private Variables() {}
    }

    /** Inputs of the decision {@code contactPolicy}. */
    public static final class Facts {
        public static final String NATURE = "nature";
        public static final String TIER = "tier";
        public static final String PUSHES_IN_MONTH = "pushesInMonth";
        public static final String CONTACTS_IN_WEEK = "contactsInWeek";
        public static final String TIMES_TODAY = "timesToday";

        private Facts() {}
    }

    /** Outputs of the decision {@code contactPolicy}. */
    public static final class ContactPolicy {
        public static final DecisionOutput<Boolean> ALLOWED = new DecisionOutput<>("allowed", Boolean.class);
        public static final DecisionOutput<String> REASON = new DecisionOutput<>("reason", String.class);

        private ContactPolicy() {}
    }
}
