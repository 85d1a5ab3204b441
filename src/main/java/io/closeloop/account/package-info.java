/** Accounts and their contacts: the companies we sell to. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.account;

import org.springframework.modulith.ApplicationModule;
