package io.closeloop.security;

import org.springframework.context.annotation.Primary;

/** The application's way to hash passwords, less its slowness: tests log in and make users a thousand times. */
@Primary
public class QuickPasswords extends Pbkdf2Passwords {

    private static final int FEW = 1_000;

    QuickPasswords() {
        super(FEW);
    }
}
