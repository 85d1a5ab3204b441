package io.closeloop.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Lets a door act on the engine in the system's name. Whether the user may do what leads here was decided by the
 * feature that calls the door; the engine's own permissions guard its REST API and web applications, where sellers may
 * neither start nor change process instances by hand.
 */
@Component
public class AsSystem {

    private final IdentityService identityService;

    AsSystem(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Does the work as the system. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Does the work as the system and gives its result. */
    public <T> T call(Supplier<T> work) {
        var user = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (user != null) {
                identityService.setAuthentication(user.getUserId(), user.getGroupIds(), user.getTenantIds());
            }
        }
    }
}
