package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class DemoModeTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void demoComesWithTheEmbeddedDatabaseUnlessItIsSwitchedOff() {
        assertThat(DemoMode.of(null, true, HERE).enabled()).isTrue();
        assertThat(DemoMode.of(false, true, HERE).enabled()).isFalse();
        assertThat(DemoMode.of(null, false, HERE).enabled()).isFalse();
    }

    @Test
    void demoBesideADatabaseOfOnesOwnIsRefused() {
        assertThatThrownBy(() -> DemoMode.of(true, false, HERE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("spring.datasource.url");
    }

    @Test
    void demoOpenToTheNetworkIsRefused() throws Exception {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");

        assertThatThrownBy(() -> DemoMode.of(null, true, everywhere)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> DemoMode.of(null, true, null)).isInstanceOf(StartRefused.class);
        assertThat(DemoMode.of(false, true, everywhere).enabled()).isFalse();
    }
}
