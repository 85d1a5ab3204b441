package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @Test
    void secretIsFoundByItsName() {
        assertThat(named("crm2").find("crm2")).contains("s");
        assertThat(named("crm2").find("crm")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-crm", "CRM", "my.crm"})
    void nameThatNoDestinationCanUseDoesNotStart(String name) {
        assertThatThrownBy(() -> named(name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closeloop.notify.secrets." + name);
    }

    private static Secrets named(String name) {
        return new Secrets(new NotifyProperties(null, List.of(), List.of(), Map.of(name, "s")));
    }
}
