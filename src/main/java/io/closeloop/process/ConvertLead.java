package io.closeloop.process;

/** Names in the process {@code convertLead}: makes a qualified lead an opportunity with an owner. */
public final class ConvertLead {

    public static final String KEY = "convertLead";

    private ConvertLead() {}

    /** What one step hands to the next within the conversion's one transaction; never stored. */
    public static final class Handover {
        public static final TransientVariable<LeadConversion> CONVERSION =
                new TransientVariable<>("leadConversion", LeadConversion.class);

        private Handover() {}
    }

    /** Inputs of the decision {@code leadRouting}. */
    public static final class Facts {
        public static final String REGION = "region";
        public static final String INDUSTRY = "industry";
        public static final String COMPANY_SIZE = "companySize";
        public static final String SOURCE = "source";

        private Facts() {}
    }

    /** Outputs of the decision {@code leadRouting}. */
    public static final class LeadRouting {
        /** Key of the team that gets the lead. */
        public static final DecisionOutput<String> TEAM = new DecisionOutput<>("team", String.class);

        private LeadRouting() {}
    }
}
