/** Leads: captured once, scored, qualified, nurtured, offered in the pool, handed to sales; and what makes two of them one. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.lead;

import org.springframework.modulith.ApplicationModule;
