package io.closeloop.care;

/** What a contact is to the customer; the contact policy's caps count the first two. */
enum Nature {
    /** Content that nobody asked for, by mail or message; greetings and surveys too. An active contact as well. */
    PUSH,
    /** A person of ours turns to the customer: a call, a visit, a gift. */
    CONTACT,
    /** Answers the customer's own request. */
    ANSWER,
    /** Belongs to a service case. */
    SERVICE,
    /** Asks for money that is due. */
    DUNNING
}
