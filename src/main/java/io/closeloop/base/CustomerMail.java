package io.closeloop.base;

/** The way out for letters to customers. Without such a bean, people send them by hand. */
public interface CustomerMail {

    /**
     * Sends a letter after the transaction, once.
     *
     * @return false where no mail is configured; the letter is then somebody's task
     */
    boolean send(Letter letter);

    /**
     * What a customer is to get.
     *
     * @param kind    which text it is, such as SURVEY_INVITATION
     * @param key     names the letter, so that it never goes out twice
     * @param address the customer's e-mail address
     * @param name    the customer's name
     * @param link    where the customer goes from here
     */
    record Letter(String kind, String key, String address, String name, String link) {}
}
