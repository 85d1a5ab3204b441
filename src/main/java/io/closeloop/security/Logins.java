package io.closeloop.security;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Camunda's users as Spring Security sees them: the name is the user's id, the authorities are the group ids. */
@Component
class Logins {

    /** Both in one look, as every request of a program needs them; the engine would ask twice. */
    private static final String LOGIN = """
            select coalesce(u.pwd_, '') as stored_hash,
                   array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups
              from act_id_user u
             where u.id_ = ?
            """;

    private record Login(String storedHash, String[] groups) {}

    private final IdentityService identityService;
    private final RememberedLogins remembered;
    private final LoginThrottle throttle;
    private final Pbkdf2Passwords passwords;
    private final JdbcTemplate jdbc;
    private final String nobodysHash;

    Logins(
            IdentityService identityService,
            RememberedLogins remembered,
            LoginThrottle throttle,
            Pbkdf2Passwords passwords,
            JdbcTemplate jdbc) {
        this.identityService = identityService;
        this.remembered = remembered;
        this.throttle = throttle;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.nobodysHash = passwords.ofNobody();
    }

    /**
     * The login of a user and password, if they are right.
     *
     * @throws TooManyAttempts where there were too many wrong ones lately
     */
    Optional<Authentication> verify(String userId, String password, String remoteAddress) {
        Optional<Authentication> known = remembered(userId, password);
        known.ifPresent(login -> throttle.stillThere(userId, remoteAddress));
        return known.or(() -> remembered.oneAtATime(
                userId,
                password,
                () -> remembered(userId, password).or(() -> checked(userId, password, remoteAddress))));
    }

    /** A changed password, a deleted user and another group count at once, on every node: the database is asked. */
    private Optional<Authentication> remembered(String userId, String password) {
        return jdbc
                .query(
                        LOGIN,
                        (row, number) -> new Login(row.getString("stored_hash"), (String[])
                                row.getArray("groups").getArray()),
                        userId)
                .stream()
                .filter(login -> remembered.knows(userId, password, login.storedHash()))
                .map(login -> authentication(userId, Arrays.stream(login.groups())))
                .findFirst();
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
        return authentication(
                userId,
                identityService.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId));
    }

    private static Authentication authentication(String userId, Stream<String> groups) {
        return UsernamePasswordAuthenticationToken.authenticated(
                userId, null, groups.map(SimpleGrantedAuthority::new).toList());
    }
}
