package io.closeloop.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers which logins were verified until {@link #KEPT} after their last use, so that a client that sends its password
 * with every request pays the slow hash once, and once more after each pause: hashing the same password again would say the
 * same. What is kept is a keyed
 * digest of user, password and stored hash: it tells nothing without this process's key, and a changed password or a
 * deleted user is forgotten at once on every node, because the stored hash is read anew for each request.
 */
@Component
class RememberedLogins {

    static final Duration KEPT = Duration.ofSeconds(60);

    private static final int MOST = 10_000;
    private static final String DIGEST = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Boolean> verified;
    private final Cache<ByteBuffer, Object> doors =
            Caffeine.newBuilder().weakValues().build();

    RememberedLogins(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, DIGEST);
        verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    void remember(String user, String password, String storedHash) {
        verified.put(digest(user, password, storedHash), true);
    }

    boolean knows(String user, String password, String storedHash) {
        return verified.getIfPresent(digest(user, password, storedHash)) != null;
    }

    /**
     * Lets one after the other of those through who come with the same user and password: when a client begins with
     * several requests at once, one of them pays the slow hash and not each. Others are never waited for.
     */
    <T> T oneAtATime(String user, String password, Supplier<T> check) {
        Object door = doors.get(digest(user, password), login -> new Object());
        synchronized (door) {
            return check.get();
        }
    }

    private ByteBuffer digest(String... parts) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length before each part keeps ("ab", "c") and ("a", "bc") apart.
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return ByteBuffer.wrap(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + DIGEST, e);
        }
    }
}
