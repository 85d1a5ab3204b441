package io.closeloop.notify;

/** In which form a webhook's receiver understands a message. */
enum Format {
    /** Our own, for programs. */
    JSON,
    SLACK,
    TEAMS,
    WECOM;

    /** Chats know their senders by a secret in the address. */
    boolean hasSecretInUrl() {
        return this != JSON;
    }
}
