package io.closeloop.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets Spring Security's HTTP Basic ask {@link Logins}. */
@Component
class PasswordLogin implements AuthenticationProvider {

    /** The database cannot even be asked for it. */
    private static final char UNSTORABLE = 0;

    private final Logins logins;

    PasswordLogin(Logins logins) {
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (given.getName().indexOf(UNSTORABLE) >= 0) {
            throw new BadCredentialsException("No user has such a name");
        }
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return logins.verify(given.getName(), String.valueOf(given.getCredentials()), address)
                .orElseThrow(() -> new BadCredentialsException("Unknown user or wrong password"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
