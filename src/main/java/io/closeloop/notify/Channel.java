package io.closeloop.notify;

/** How a destination is reached. */
enum Channel {
    MAIL,
    WEBHOOK
}
