/** The demo organisation: on an empty database, four months of made-up business that every screen can show. */
@ApplicationModule(allowedDependencies = {"base", "process", "platform", "lead", "team", "product", "target :: review"})
package io.closeloop.demo;

import org.springframework.modulith.ApplicationModule;
