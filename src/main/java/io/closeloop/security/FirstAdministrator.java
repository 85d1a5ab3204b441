package io.closeloop.security;

import io.closeloop.base.Groups;
import io.closeloop.platform.StartRefused;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes sure that the administrators' group has a member before the first request is answered. Its password is nobody's
 * to guess: it is given from outside, once.
 */
@Component
class FirstAdministrator {

    static final String USER = "admin";
    static final String PASSWORD_VARIABLE = "CLOSELOOP_ADMIN_PASSWORD";

    private final IdentityService identityService;
    private final String password;

    FirstAdministrator(IdentityService identityService, @Value("${" + PASSWORD_VARIABLE + ":}") String password) {
        this.identityService = identityService;
        this.password = password;
    }

    /**
     * Creates the first administrator, unless there is one.
     *
     * @throws StartRefused where the password is missing or too weak
     */
    void ensure() {
        boolean exists = identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.ADMINISTRATORS)
                        .count()
                > 0;
        if (!exists) {
            create();
        }
    }

    private void create() {
        if (password.isEmpty()) {
            throw refused("There is no administrator yet, and " + PASSWORD_VARIABLE + " is not set.");
        }
        User admin = Optional.ofNullable(
                        identityService.createUserQuery().userId(USER).singleResult())
                .orElseGet(() -> identityService.newUser(USER));
        if (!identityService.checkPasswordAgainstPolicy(password, admin).isValid()) {
            throw refused("The password in " + PASSWORD_VARIABLE + " is too easy to guess.");
        }
        admin.setPassword(password);
        identityService.saveUser(admin);
        identityService.createMembership(USER, Groups.ADMINISTRATORS);
    }

    private static StartRefused refused(String why) {
        return new StartRefused(why + " Set it to the first password of the user " + USER + " ("
                + PasswordRules.IN_WORDS + ") and start again. It is needed only this once.");
    }
}
