package io.closeloop.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords lately: the next attempt has to wait. */
class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed logins");
        this.wait = wait;
    }

    /** Whole seconds, at least one, for the header {@code Retry-After}. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
