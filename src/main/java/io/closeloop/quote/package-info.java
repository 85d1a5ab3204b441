/** Quotes: their lines, discounts and approval. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.quote;

import org.springframework.modulith.ApplicationModule;
