package io.closeloop.process;

import java.util.Set;

/** Names in the six processes that do a stage's work: from {@code contactCustomer} to {@code concludeContract}. */
public final class StageWork {

    private StageWork() {}

    /** Routing facts. */
    public static final class Variables {
        /** Whether the owner of a new deal has begun work in time. */
        public static final ProcessVariable<Boolean> ACCEPTED = new ProcessVariable<>("accepted", Boolean.class);
        /** Who must approve the quote: NONE, MANAGER or EXECUTIVE. */
        public static final ProcessVariable<String> APPROVAL_REQUIRED =
                new ProcessVariable<>("approvalRequired", String.class);

        public static final ProcessVariable<Boolean> APPROVED = new ProcessVariable<>("approved", Boolean.class);
        public static final ProcessVariable<Boolean> CHANGES_NEEDED =
                new ProcessVariable<>("changesNeeded", Boolean.class);
        public static final ProcessVariable<Boolean> CONFIRMED = new ProcessVariable<>("confirmed", Boolean.class);

        private Variables() {}
    }

    /** Inputs of the decision {@code discountApproval}. */
    public static final class Facts {
        public static final String DISCOUNT = "discount";
        public static final String AMOUNT = "amount";

        private Facts() {}
    }

    /** Outputs of the decision {@code discountApproval}. */
    public static final class DiscountApproval {
        /** NONE, MANAGER or EXECUTIVE. */
        public static final DecisionOutput<String> APPROVAL = new DecisionOutput<>("approval", String.class);

        public static final DecisionOutput<String> REASON = new DecisionOutput<>("reason", String.class);

        private DiscountApproval() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String CONTACT_CUSTOMER = "UserTask_ContactCustomer";
        public static final String ANALYSE_NEEDS = "UserTask_AnalyseNeeds";
        public static final String DRAFT_SOLUTION = "UserTask_DraftSolution";
        public static final String PRESENT_SOLUTION = "UserTask_PresentSolution";
        public static final String PREPARE_QUOTE = "UserTask_PrepareQuote";
        public static final String APPROVE_QUOTE = "UserTask_ApproveQuote";
        public static final String NEGOTIATE_TERMS = "UserTask_NegotiateTerms";
        public static final String DRAFT_CONTRACT = "UserTask_DraftContract";
        public static final String REVIEW_CONTRACT = "UserTask_ReviewContract";
        public static final String CONFIRM_CONTRACT = "UserTask_ConfirmContract";
        public static final String GET_SIGNATURES = "UserTask_GetSignatures";

        /** The tasks of a deal's owner. */
        public static final Set<String> OF_OWNER = Set.of(
                CONTACT_CUSTOMER,
                ANALYSE_NEEDS,
                PRESENT_SOLUTION,
                PREPARE_QUOTE,
                NEGOTIATE_TERMS,
                DRAFT_CONTRACT,
                GET_SIGNATURES,
                CarryOutMeasure.Tasks.CARRY_OUT_MEASURE);

        private Tasks() {}
    }
}
