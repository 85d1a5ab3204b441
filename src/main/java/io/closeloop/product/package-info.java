/** What is sold. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.product;

import org.springframework.modulith.ApplicationModule;
