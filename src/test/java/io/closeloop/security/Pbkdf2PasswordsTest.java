package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2PasswordsTest {

    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords();

    @Test
    void verifiesThePasswordAndNoOther() {
        // given
        String stored = passwords.encrypt("Grüße 你好 🎈");

        // then
        assertThat(passwords.check("Grüße 你好 🎈", stored)).isTrue();
        assertThat(passwords.check("Grüße 你好 🎉", stored)).isFalse();
    }

    @Test
    void isSlowAndSaltedAndFitsTheEnginesColumn() {
        // when
        String stored = passwords.encrypt("secret");

        // then
        assertThat(stored).startsWith("210000$").hasSizeLessThan(200);
        assertThat(passwords.encrypt("secret")).isNotEqualTo(stored);
    }

    @Test
    void nobodysHashIsAsSlowAsAnyOtherAndFitsNoPassword() {
        // when
        String stored = passwords.ofNobody();

        // then
        assertThat(stored).startsWith("210000$").hasSameSizeAs(passwords.encrypt(""));
        assertThat(passwords.check("", stored)).isFalse();
    }

    @Test
    void knowsHashesOfOtherStrengths() {
        // given: PBKDF2-HMAC-SHA512 of "password" and "salt", one iteration, computed elsewhere
        String stored =
                "1$c2FsdA$hn9wzxreAs/zdSWZo6U9xK80x6ZpgVrl1RNVThyM8lLALUcKKFoFAbrZmb/pQ8CPBQI119aLHaVeY/c7YKV/zg";

        // then
        assertThat(passwords.check("password", stored)).isTrue();
        assertThat(passwords.check("password", stored.substring(0, 40))).isFalse();
        assertThat(passwords.check("password", "unknown")).isFalse();
    }
}
