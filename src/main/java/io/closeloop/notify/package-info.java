/** The ways out: mail to customers and people of our own, chat and webhooks, each sent until it is accepted. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.notify;

import org.springframework.modulith.ApplicationModule;
