package io.closeloop.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who completes the task or sends the request that is being worked on. */
@Component
public class CurrentUser {

    /** Stands for the system itself: jobs, imports going on after a restart. */
    public static final String SYSTEM = "system";

    private final IdentityService identityService;

    CurrentUser(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The user's id; {@value #SYSTEM} where a job runs. */
    public String id() {
        var authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? SYSTEM : authentication.getUserId();
    }
}
