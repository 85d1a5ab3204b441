/** The rule desk: analysts change, check, try and publish decisions without a release. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.rules;

import org.springframework.modulith.ApplicationModule;
