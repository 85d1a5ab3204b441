package io.closeloop.base;

import java.util.Optional;

/** The way out for mails to people of the house. Without a mail server, or to who has no address, nothing goes out. */
public interface StaffMail {

    /** Sends a mail after the transaction; of the same key to the same person only once. */
    void send(Message message);

    /** What a mail is about. */
    enum Kind {
        /** The record of a period, as a file. */
        SALES_REVIEW,
        /** A decision about a missed target that was not taken in time. */
        MEASURE_DECISION
    }

    /**
     * What somebody is to get.
     *
     * @param key     names what it tells, so that it never goes out twice
     * @param userId  whose it is
     * @param subject one line
     */
    record Message(Kind kind, String key, String userId, String subject, String text) {}

    /** Makes the file that goes along when it is sent, so that no figures lie about until then. */
    interface Attachments {

        /** The file for that person; empty where there is nothing left to show. */
        Optional<Attachment> of(Kind kind, String key, String userId);
    }

    /** A file. */
    record Attachment(String name, String mediaType, byte[] content) {}
}
