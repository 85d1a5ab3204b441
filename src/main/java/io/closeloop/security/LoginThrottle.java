package io.closeloop.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down password guessing without ever locking anybody out for good. An attempt costs one token from each of
 * three buckets, and gets them back when the password was right:
 *
 * <ul>
 *   <li>this user from this address: a person who mistypes has a few attempts, then one every few seconds;
 *   <li>this address: nobody tries one password on all users;
 *   <li>this user from everywhere: nobody spreads the guessing over many addresses. An address from which the user has
 *       logged in lately is free of this one, so that strangers cannot keep the user out.
 * </ul>
 *
 * <p>Tokens are taken before the password is looked at; otherwise a thousand parallel guesses would all pass. Memory is
 * bounded, and each node counts for itself.
 */
@Component
class LoginThrottle {

    private static final int MOST = 50_000;
    private static final Duration TRUSTED = Duration.ofDays(7);

    private final TimeMeter time;
    private final Buckets userAtAddress;
    private final Buckets address;
    private final Buckets user;
    private final Cache<String, Boolean> trusted;

    LoginThrottle(Clock clock) {
        time = new ClockMeter(clock);
        userAtAddress = new Buckets(10, Duration.ofSeconds(5));
        address = new Buckets(100, Duration.ofSeconds(1));
        user = new Buckets(100, Duration.ofSeconds(10));
        trusted = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(TRUSTED)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /**
     * Takes the tokens of one attempt.
     *
     * @throws TooManyAttempts with the time to wait, where there are none
     */
    Attempt begin(String userId, String remoteAddress) {
        String who = userId.toLowerCase(Locale.ROOT);
        String where = network(remoteAddress);
        String pair = pair(who, where);
        List<Bucket> asked = trusted.getIfPresent(pair) == null
                ? List.of(userAtAddress.of(pair), address.of(where), user.of(who))
                : List.of(userAtAddress.of(pair), address.of(where));
        for (int taken = 0; taken < asked.size(); taken++) {
            ConsumptionProbe probe = asked.get(taken).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                asked.subList(0, taken).forEach(bucket -> bucket.addTokens(1));
                throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return new Attempt(pair, asked);
    }

    /** The user is at this address, with a login that was verified before. */
    void stillThere(String userId, String remoteAddress) {
        trusted.put(pair(userId.toLowerCase(Locale.ROOT), network(remoteAddress)), true);
    }

    private static String pair(String who, String where) {
        return who + '@' + where;
    }

    /** The first half of an IPv6 address: the rest is its owner's to choose. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
    }

    /** An attempt under way. Without {@link #succeeded()} or {@link #withdrawn()} it counts as failed. */
    class Attempt {

        private final String pair;
        private final List<Bucket> taken;

        private Attempt(String pair, List<Bucket> taken) {
            this.pair = pair;
            this.taken = taken;
        }

        void succeeded() {
            withdrawn();
            trusted.put(pair, true);
        }

        /** The password was not looked at. */
        void withdrawn() {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /** Buckets of one kind; one that was not used for as long as it takes to fill up is as good as a new one. */
    private class Buckets {

        private final int capacity;
        private final Duration perToken;
        private final Cache<String, Bucket> known;

        Buckets(int capacity, Duration perToken) {
            this.capacity = capacity;
            this.perToken = perToken;
            known = Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterAccess(perToken.multipliedBy(capacity))
                    .ticker(time::currentTimeNanos)
                    .build();
        }

        Bucket of(String key) {
            return known.get(
                    key,
                    unknown -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, perToken))
                            .build());
        }
    }
}
