/** Teams and sellers, and which of them gets the next lead. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.team;

import org.springframework.modulith.ApplicationModule;
