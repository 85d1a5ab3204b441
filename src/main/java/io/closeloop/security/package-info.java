/** One login, groups and what they may do, the filters in Tasklist, and how every refusal is told over HTTP. */
@ApplicationModule(allowedDependencies = {"base", "process", "platform"})
package io.closeloop.security;

import org.springframework.modulith.ApplicationModule;
