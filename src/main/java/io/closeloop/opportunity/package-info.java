/** Deals: their stages, gates, deadlines, follow-ups and what becomes of them. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.opportunity;

import org.springframework.modulith.ApplicationModule;
