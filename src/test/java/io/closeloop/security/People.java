package io.closeloop.security;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** Makes users for one test, each with an id of its own, as the tests share a database. */
public final class People {

    public static final String PASSWORD = "quite-long-and-secret";

    private People() {}

    public static String create(IdentityService identityService, String... groups) {
        String id = "user." + UUID.randomUUID();
        User user = identityService.newUser(id);
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        for (String group : groups) {
            identityService.createMembership(id, group);
        }
        return id;
    }
}
