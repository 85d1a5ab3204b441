package io.closeloop.architecture;

import io.closeloop.CloseloopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages use each other only as their {@code package-info} allows, and never in a circle. */
class ModularityTest {

    @Test
    void packagesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(CloseloopApplication.class).verify();
    }
}
