/** Incentives: what reps earn from what they won and from the money that came in, as statements that stay as they are. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.incentive;

import org.springframework.modulith.ApplicationModule;
