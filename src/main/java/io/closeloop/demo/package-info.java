/** The demo organisation: on an empty database, three months of made-up business that every screen can show. */
@ApplicationModule(allowedDependencies = {"base", "process", "platform", "lead", "team", "product"})
package io.closeloop.demo;

import org.springframework.modulith.ApplicationModule;
