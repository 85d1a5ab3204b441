package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SilentReceiversTest {

    private static final String HOST = "hooks.example.com";

    private final SilentReceivers receivers = new SilentReceivers();

    @Test
    void receiverThatAnswersMayBeCalledByMany() {
        assertThat(receivers.call(HOST, () -> receivers.call(HOST, () -> "taken")))
                .isEqualTo("taken");
    }

    @Test
    void silentReceiverIsCalledByOneAtATime() {
        remainsSilent();

        assertThatThrownBy(() -> receivers.call(HOST, () -> receivers.call(HOST, () -> "taken")))
                .isInstanceOf(SendingFailedException.class)
                .hasMessage("hooks.example.com did not answer last time, and another message waits for it.");
        assertThat(receivers.call("other.example.com", () -> receivers.call("other.example.com", () -> "taken")))
                .isEqualTo("taken");
    }

    @Test
    void silentReceiverMayBeTriedAgainAfterEachSilence() {
        remainsSilent();
        remainsSilent();

        assertThat(receivers.call(HOST, () -> "taken")).isEqualTo("taken");
        receiverThatAnswersMayBeCalledByMany();
    }

    @Test
    void refusalIsAnAnswer() {
        remainsSilent();
        assertThatThrownBy(() -> receivers.call(HOST, () -> {
                    throw new SendingFailedException("hooks.example.com answered with the status 500.");
                }))
                .hasMessageContaining("500");

        receiverThatAnswersMayBeCalledByMany();
    }

    private void remainsSilent() {
        assertThatThrownBy(() -> receivers.call(HOST, () -> {
                    throw new NoAnswerException("hooks.example.com did not answer within 5 seconds.");
                }))
                .hasMessageContaining("within 5 seconds");
    }
}
