package io.closeloop.notify;

/** The receiver let us wait until our time was up. */
class NoAnswerException extends SendingFailedException {

    NoAnswerException(String sentence) {
        super(sentence);
    }
}
