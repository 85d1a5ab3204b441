/** The only package that knows process keys, messages, variables and the engine's runtime API; it knows no feature. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "base")
package io.closeloop.process;

import org.springframework.modulith.ApplicationModule;
