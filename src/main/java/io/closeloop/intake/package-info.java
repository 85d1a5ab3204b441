/** The ways in: leads and what they did, over HTTP and from files. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "process",
            "lead",
            "account",
            "opportunity",
            "team",
            "product",
            "order",
            "target",
            "insight"
        })
package io.closeloop.intake;

import org.springframework.modulith.ApplicationModule;
