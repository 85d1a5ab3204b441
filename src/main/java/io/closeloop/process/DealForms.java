package io.closeloop.process;

import java.util.List;

/** Names of the fields of deals' task forms that are not a gate's; the gates' own are in {@code pipeline.yaml}. */
public final class DealForms {

    private DealForms() {}

    /** What every form of a stage carries beside the stage's own fields. */
    public static final class StageEnd {
        public static final String OUTCOME = WorkStage.Variables.OUTCOME.name();
        public static final String LOST_REASON = "lostReason";
        public static final String COMPETITOR = "competitor";
        public static final String HOLD_UNTIL = WorkStage.Variables.HOLD_UNTIL.name();
        public static final String NEW_OWNER = "newOwner";
        public static final String OUTCOME_NOTE = "outcomeNote";

        public static final List<String> FIELDS =
                List.of(OUTCOME, LOST_REASON, COMPETITOR, HOLD_UNTIL, NEW_OWNER, OUTCOME_NOTE);

        private StageEnd() {}
    }

    /** Coach deal, Coach deal at risk and Carry out measure. */
    public static final class Support {
        public static final String COACHING_NOTE = "coachingNote";
        public static final String RISK_COACHING_NOTE = "riskCoachingNote";
        public static final String MEASURE_RESULT = "measureResult";

        private Support() {}
    }

    /** Prepare quote and Approve quote. */
    public static final class Quote {
        public static final String LINES = "quoteLines";
        public static final String DISCOUNT_PERCENT = "discountPercent";
        public static final String PAYMENT_TERMS = "paymentTerms";
        public static final String VALID_UNTIL = "validUntil";
        public static final String DECISION = DealTasks.DECISION;
        public static final String APPROVAL_NOTE = "approvalNote";

        private Quote() {}
    }

    /** Negotiate terms: the fields of the stage's gate. */
    public static final class Negotiation {
        public static final String OBJECTIONS = "objections";
        public static final String AGREED_PRICE = "agreedPrice";
        public static final String AGREED_TERMS = "agreedTerms";
        public static final String AGREED_DELIVERY_DATE = "agreedDeliveryDate";
        public static final String RISK = "risk";

        private Negotiation() {}
    }

    /** Draft contract, Review contract, Confirm contract and Get signatures. */
    public static final class Contract {
        public static final String TITLE = "contractTitle";
        public static final String FILE = "contractFile";
        public static final String NOTES = "contractNotes";
        /** Json: a list of {@code {label, percent or amount, dueOn or daysAfterSigning}}. */
        public static final String INSTALMENTS = "contractInstalments";

        public static final String DECISION = DealTasks.DECISION;
        public static final String REVIEW_NOTE = "reviewNote";
        public static final String CONFIRM_NOTE = "confirmNote";
        public static final String SIGNED_ON = "signedOn";
        public static final String SIGNED_BY_CUSTOMER = "signedByCustomer";
        public static final String SIGNED_BY_US = "signedByUs";

        private Contract() {}
    }

    /** What the create listeners put beside a task for its card and its form to show. */
    public static final class Shown {
        /** On the card. */
        public static final String CUSTOMER = "customer";

        /** On the card, as text with currency: {@code 120,000.00 CNY}. */
        public static final String AMOUNT = "amount";

        /** On the card. */
        public static final String STAGE = "stage";

        /** Json: everything known about the deal. */
        public static final String DEAL = "deal";

        /** Json: whom the deal can be handed to, as {@code [{label, value}]}. */
        public static final String OWNERS = "owners";

        /** Json: {@code [{name, listPrice, currency}]}. */
        public static final String PRODUCTS = "products";

        /** Json: the quote to approve, with its lines. */
        public static final String QUOTE = "quote";

        /** Json: the contract so far. */
        public static final String CONTRACT = "contract";

        private Shown() {}
    }
}
