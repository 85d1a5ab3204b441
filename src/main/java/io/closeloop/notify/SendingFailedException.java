package io.closeloop.notify;

/** A message was not accepted. What it says stands in Cockpit: the host, never the address or a secret. */
class SendingFailedException extends RuntimeException {

    SendingFailedException(String sentence) {
        super(sentence);
    }

    SendingFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
