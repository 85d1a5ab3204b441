package io.closeloop.process;

import java.util.Date;

/** Names in the process {@code satisfactionSurvey} and in {@code sendSurveyLink}, which it calls. */
public final class SatisfactionSurvey {

    public static final String KEY = "satisfactionSurvey";

    /** What the contact policy knows a survey as. */
    public static final String TOUCH = "SURVEY";

    private SatisfactionSurvey() {}

    /** Ids and routing facts, beside the account's. */
    public static final class Variables {
        public static final ProcessVariable<Long> SURVEY_ID = new ProcessVariable<>("surveyId", Long.class);
        /** Whether no mail is configured, or the customer has no address. */
        public static final ProcessVariable<Boolean> LINK_BY_HAND = new ProcessVariable<>("linkByHand", Boolean.class);

        public static final ProcessVariable<Date> SURVEY_REMINDER_AT =
                new ProcessVariable<>("surveyReminderAt", Date.class);
        public static final ProcessVariable<Date> SURVEY_OVER_AT = new ProcessVariable<>("surveyOverAt", Date.class);
        public static final ProcessVariable<Boolean> BAD_MARK = new ProcessVariable<>("badMark", Boolean.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String SURVEY_ANSWERED = "SurveyAnswered";

        private Messages() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String SEND_SURVEY_LINK = "UserTask_SendSurveyLink";
        public static final String SPEAK_WITH_CUSTOMER = "UserTask_SpeakWithCustomer";

        private Tasks() {}
    }
}
