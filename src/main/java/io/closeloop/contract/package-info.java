/** Contracts: draft, legal review, confirmation and signatures. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.contract;

import org.springframework.modulith.ApplicationModule;
