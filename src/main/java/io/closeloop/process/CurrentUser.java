package io.closeloop.process;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.util.Set;
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

    /** The user with the groups that decide what they may see; the system may see everything. */
    public Actor actor() {
        var authentication = identityService.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return new Actor(SYSTEM, Set.of(Groups.ADMINISTRATORS));
        }
        var groups = authentication.getGroupIds();
        return new Actor(authentication.getUserId(), groups == null ? Set.of() : Set.copyOf(groups));
    }
}
