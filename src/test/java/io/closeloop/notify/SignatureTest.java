package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The expected value is OpenSSL's: printf '%s' '1795300000.{"event":"DEAL_WON"}' | openssl dgst -sha256 -hmac … */
    @Test
    void signatureIsAnHmacOverTimeAndBody() {
        assertThat(Signature.of("a-secret-of-the-tests", 1_795_300_000L, "{\"event\":\"DEAL_WON\"}"))
                .isEqualTo("sha256=548f742c3e135127b561af39806c3da9172fad65f894b47bbda2e7bb0062698b");
    }

    @Test
    void bodyIsSignedInUtf8() {
        assertThat(Signature.of("a-secret-of-the-tests", 1_795_300_000L, "{\"customer\":\"蓝湖食品 Müller\"}"))
                .isEqualTo("sha256=dea8ea86a7e39d9c24e30db848ce31b4c3c65013a51d50efc3206bdafc5fa0a2");
    }
}
