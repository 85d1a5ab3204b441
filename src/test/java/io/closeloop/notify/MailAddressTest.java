package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ann@blue.example", "ann.li+news@mail.blue-lake.example", "root@localhost"})
    void plainAddressIsTaken(String address) {
        assertThat(MailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@blue.example",
                "ann@blue..example",
                ".ann@blue.example",
                "ann@blue.example, bob@blue.example",
                "ann@blue.example;bob@blue.example",
                "Ann <ann@blue.example>",
                "ann@blue.example\r\nBcc: bob@blue.example",
                "ann@blue.example\nSubject: x",
                "ann @blue.example",
                "\"ann\\\"@x\"@blue.example",
                "ann@[127.0.0.1]"
            })
    void whateverElseCouldHideASecondRecipientIsNot(String address) {
        assertThat(MailAddress.isValid(address)).isFalse();
    }

    @Test
    void addressHasAnEnd() {
        assertThat(MailAddress.isValid(null)).isFalse();
        assertThat(MailAddress.isValid("a".repeat(250) + "@blue.example")).isFalse();
    }
}
