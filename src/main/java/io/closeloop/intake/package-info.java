/** The ways in: leads and what they did, over HTTP. */
@ApplicationModule(
        allowedDependencies = {"base", "process", "lead", "account", "opportunity", "team", "product", "order", "target"
        })
package io.closeloop.intake;

import org.springframework.modulith.ApplicationModule;
