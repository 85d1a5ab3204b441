package io.closeloop.base;

import java.util.Map;

/** The way out for letters to customers. Without such a bean, people send them by hand. */
public interface CustomerMail {

    /**
     * Sends a letter after the transaction; of the same key only once.
     *
     * @return false where no mail is configured, or none to this address; the letter is then somebody's task
     */
    boolean send(Letter letter);

    /** Which text it is. */
    enum Kind {
        SURVEY_INVITATION,
        SURVEY_REMINDER,
        /** With the details {@link Detail#SUBJECT} and {@link Detail#TEXT}. */
        CARE,
        /** The rest with the details of what is owed. */
        PAYMENT_REMINDER,
        PAYMENT_DUE,
        FIRST_DUNNING,
        SECOND_DUNNING
    }

    /** Names of what a letter can tell. */
    final class Detail {
        public static final String SUBJECT = "subject";
        public static final String TEXT = "text";
        public static final String ORDER = "order";
        public static final String INSTALMENT = "instalment";
        public static final String AMOUNT = "amount";
        public static final String DUE_ON = "dueOn";

        private Detail() {}
    }

    /**
     * What a customer is to get.
     *
     * @param key     names the letter, so that it never goes out twice
     * @param address the customer's e-mail address
     * @param name    the customer's name
     * @param link    where the customer goes from here; null for nowhere
     * @param details what the text is made of beside name and link, by the names in {@link Detail}
     */
    record Letter(Kind kind, String key, String address, String name, String link, Map<String, String> details) {}
}
