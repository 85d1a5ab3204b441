package io.closeloop.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Camunda's users as Spring Security sees them: the name is the user's id, the authorities are the group ids. */
@Component
class Logins {

    private final IdentityService identityService;
    private final RememberedLogins remembered;
    private final LoginThrottle throttle;
    private final TransactionOperations oneTransaction;
    private final Pbkdf2Passwords passwords;
    private final String nobodysHash;

    Logins(
            IdentityService identityService,
            RememberedLogins remembered,
            LoginThrottle throttle,
            Pbkdf2Passwords passwords,
            PlatformTransactionManager transactions) {
        this.identityService = identityService;
        this.remembered = remembered;
        this.throttle = throttle;
        this.passwords = passwords;
        this.nobodysHash = passwords.ofNobody();
        this.oneTransaction = new TransactionTemplate(transactions);
    }

    /**
     * The login of a user and password, if they are right.
     *
     * @throws TooManyAttempts where there were too many wrong ones lately
     */
    Optional<Authentication> verify(String userId, String password, String remoteAddress) {
        return remembered(userId, password).or(() -> checked(userId, password, remoteAddress));
    }

    /** Comes with every request of a program, hence in a single transaction. */
    private Optional<Authentication> remembered(String userId, String password) {
        return oneTransaction.execute(status -> user(userId)
                .filter(user -> remembered.knows(userId, password, storedHash(user)))
                .map(user -> authentication(userId)));
    }

    private Optional<Authentication> checked(String userId, String password, String remoteAddress) {
        LoginThrottle.Attempt attempt = throttle.begin(userId, remoteAddress);
        String storedHash = user(userId).map(Logins::storedHash).orElse("");
        if (!identityService.checkPassword(userId, password)) {
            pretendToCheckUnlessKnown(userId);
            return Optional.empty();
        }
        attempt.succeeded();
        remembered.remember(userId, password, storedHash);
        return Optional.of(authentication(userId));
    }

    /** The login of a user whom the web applications have verified, unless deleted since. */
    Optional<Authentication> trusted(String userId) {
        return user(userId).map(user -> authentication(userId));
    }

    /** Takes the time of a check where the engine took none, so that the time does not tell which users exist. */
    void pretendToCheckUnlessKnown(String userId) {
        if (user(userId).isEmpty()) {
            passwords.check("", nobodysHash);
        }
    }

    private static String storedHash(User user) {
        return Objects.requireNonNullElse(user.getPassword(), "");
    }

    private Optional<User> user(String userId) {
        return Optional.ofNullable(
                identityService.createUserQuery().userId(userId).singleResult());
    }

    private Authentication authentication(String userId) {
        List<SimpleGrantedAuthority> groups = identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
    }
}
