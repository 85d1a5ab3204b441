package io.closeloop.process;

/** Names in the process {@code qualifyLead}: scores a lead and decides what becomes of it. */
public final class QualifyLead {

    public static final String KEY = "qualifyLead";

    private QualifyLead() {}

    /** Routing facts. */
    public static final class Variables {
        /** A {@link Qualification}'s name. */
        public static final ProcessVariable<String> QUALIFICATION =
                new ProcessVariable<>("qualification", String.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        /** While a person has not yet begun to review the lead. */
        public static final String RULES_CHANGED = "RulesChanged";

        private Messages() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String REVIEW_LEAD = "UserTask_ReviewLead";

        private Tasks() {}
    }

    /** Inputs of the decision {@code leadScore}: what is known of the lead, and what it did, weighted by age. */
    public static final class Facts {
        public static final String COMPANY_SIZE = "companySize";
        public static final String INDUSTRY = "industry";
        public static final String POSITION = "position";
        public static final String BUDGET = "budget";
        public static final String URGENCY = "urgency";
        public static final String AUTHORITY = "authority";
        public static final String PAGE_VISITS = "pageVisits";
        public static final String DOWNLOADS = "downloads";
        /** Webinars too. */
        public static final String EVENTS = "events";

        public static final String FORMS = "forms";
        public static final String REPLIES = "replies";
        public static final String DEMOS = "demos";
        public static final String TRIALS = "trials";
        public static final String QUOTE_REQUESTS = "quoteRequests";

        private Facts() {}
    }

    /** Outputs of the decision {@code leadScore}: whole points. */
    public static final class LeadScore {
        public static final String KEY = "leadScore";

        public static final DecisionOutput<Integer> SCORE = new DecisionOutput<>("score", Integer.class);
        public static final DecisionOutput<String> GRADE = new DecisionOutput<>("grade", String.class);
        public static final DecisionOutput<Integer> FIT = new DecisionOutput<>("fitPoints", Integer.class);
        public static final DecisionOutput<Integer> BUDGET = new DecisionOutput<>("budgetPoints", Integer.class);
        public static final DecisionOutput<Integer> URGENCY = new DecisionOutput<>("urgencyPoints", Integer.class);
        public static final DecisionOutput<Integer> AUTHORITY = new DecisionOutput<>("authorityPoints", Integer.class);
        public static final DecisionOutput<Integer> ENGAGEMENT =
                new DecisionOutput<>("engagementPoints", Integer.class);

        private LeadScore() {}
    }

    /** The decision {@code leadQualification} and its outputs. */
    public static final class LeadQualification {
        public static final String KEY = "leadQualification";

        /** A {@link io.closeloop.process.Qualification}'s name. */
        public static final DecisionOutput<String> QUALIFICATION = new DecisionOutput<>("qualification", String.class);

        public static final DecisionOutput<String> REASON = new DecisionOutput<>("reason", String.class);
        /** ISO 8601 period between two touches; null unless NURTURE. */
        public static final DecisionOutput<String> NURTURE_INTERVAL =
                new DecisionOutput<>("nurtureInterval", String.class);
        /** How many touches before the lead goes to the pool; null unless NURTURE. */
        public static final DecisionOutput<Integer> NURTURE_CYCLES =
                new DecisionOutput<>("nurtureCycles", Integer.class);

        private LeadQualification() {}
    }
}
