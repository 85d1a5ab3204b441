/** What every feature may use: refusals a person can act on, checked input, pages, case numbers and who is asking. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.closeloop.base;

import org.springframework.modulith.ApplicationModule;
