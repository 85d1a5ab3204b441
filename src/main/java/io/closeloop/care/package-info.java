/** Looking after customers: what they are worth, and what is done for them when. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.care;

import org.springframework.modulith.ApplicationModule;
