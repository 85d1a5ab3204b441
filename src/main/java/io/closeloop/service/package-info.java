/** What customers get after the sale: service cases with their clock, follow-ups of deliveries, satisfaction surveys. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.service;

import org.springframework.modulith.ApplicationModule;
