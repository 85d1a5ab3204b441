package io.closeloop.process;

import java.util.Date;
import java.util.List;

/** Names in the process {@code improveFigure}: what is done about a missed target until it is met. */
public final class ImproveFigure {

    public static final String KEY = "improveFigure";

    private ImproveFigure() {}

    /** Ids and routing facts; no figure is among them, as the engine shows them to every manager. */
    public static final class Variables {
        public static final ProcessVariable<Long> IMPROVEMENT_ID = new ProcessVariable<>("improvementId", Long.class);
        /** When the figure is measured again: after the end of a month of the business zone. */
        public static final ProcessVariable<Date> NEXT_CHECK_AT = new ProcessVariable<>("nextCheckAt", Date.class);
        /** When a decision is due, and its managers are reminded. */
        public static final ProcessVariable<Date> DECISION_DUE_AT = new ProcessVariable<>("decisionDueAt", Date.class);
        /** When a decision that is still open is executives' too. */
        public static final ProcessVariable<Date> DECISION_LATE_AT =
                new ProcessVariable<>("decisionLateAt", Date.class);
        /** Whether the figure met its target, or the deadline is over. */
        public static final ProcessVariable<Boolean> ACTION_JUDGED =
                new ProcessVariable<>("actionJudged", Boolean.class);

        public static final ProcessVariable<Boolean> TARGET_MET = new ProcessVariable<>("targetMet", Boolean.class);

        private Variables() {}
    }

    /** What the steps of one transaction hand to each other; never stored. */
    public static final class Handed {
        /** {@link MonthFigure}s, the earliest first. */
        @SuppressWarnings("rawtypes")
        public static final TransientVariable<List> MONTHS = new TransientVariable<>("measuredMonths", List.class);

        private Handed() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String DECIDE_MEASURE = "UserTask_DecideMeasure";
        public static final String CARRY_OUT = "UserTask_CarryOutImprovementAction";

        private Tasks() {}
    }

    /** Fields of the forms. */
    public static final class Form {
        public static final String MEASURE = "improvementMeasure";
        public static final String OWNER = "improvementOwner";
        public static final String DEADLINE = "improvementDeadline";
        public static final String RESULT = "improvementResult";

        private Form() {}
    }

    /** What the create listeners put beside a task for its card and its form. */
    public static final class Shown {
        /** On the card: the figure and whose it is. */
        public static final String CUSTOMER = DealForms.Shown.CUSTOMER;

        /** On the card: the review. */
        public static final String STAGE = DealForms.Shown.STAGE;

        private Shown() {}
    }
}
