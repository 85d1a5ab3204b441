package io.closeloop.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.stereotype.Component;

/** Reads who has logged in to the Camunda web applications, which keep that in the HTTP session. */
@Component
class WebAppLogins {

    /** Where they keep it; their class holds this name protected. */
    private static final String LOGINS = "authenticatedUser";

    private final String engine;

    WebAppLogins(ProcessEngine engine) {
        this.engine = engine.getName();
    }

    /** The user's id; empty without a session or a login in it. */
    Optional<String> user(HttpSession session) {
        return session != null && session.getAttribute(LOGINS) instanceof Authentications known
                ? Optional.ofNullable(known.getAuthenticationForProcessEngine(engine))
                        .map(Authentication::getIdentityId)
                : Optional.empty();
    }
}
