package io.closeloop.care;

/** How a customer is reached. */
enum TouchChannel {
    EMAIL,
    MESSAGE,
    PHONE,
    VISIT,
    VIDEO,
    GIFT;

    /** What is written goes out unasked as a push; in everything else a person turns to the customer. */
    Nature nature() {
        return this == EMAIL || this == MESSAGE ? Nature.PUSH : Nature.CONTACT;
    }
}
