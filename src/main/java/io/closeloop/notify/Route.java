package io.closeloop.notify;

/** Which way a message takes through the process. */
enum Route {
    MAIL,
    WEBHOOK,
    /** It was meant for several people: each gets a message of their own. */
    SEVERAL,
    NONE
}
