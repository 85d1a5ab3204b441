/** Orders: what was sold is delivered, and its instalments are reminded of, dunned for and paid. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.order;

import org.springframework.modulith.ApplicationModule;
