/** What the company, its teams and people want to reach in a period, and what they wanted before. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.target;

import org.springframework.modulith.ApplicationModule;
