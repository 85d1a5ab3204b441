package io.closeloop.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What strangers may ask of the public pages: short forms of a length that they tell, and so many an address and minute.
 * Tokens are not guessed within that limit; it keeps the trying from being a load.
 */
class PublicPageLimit extends OncePerRequestFilter {

    static final int LONGEST = 16 * 1024;
    static final int AT_ONCE = 30;

    private static final Duration PER_REQUEST = Duration.ofSeconds(2);
    private static final int MOST_ADDRESSES = 50_000;

    private final Problems problems;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    PublicPageLimit(Clock clock, Problems problems) {
        this.problems = problems;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(PER_REQUEST.multipliedBy(AT_ONCE))
                .ticker(time::currentTimeNanos)
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean sends = HttpMethod.POST.matches(request.getMethod());
        if (!bucket(LoginThrottle.network(request.getRemoteAddr())).tryConsume(1)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PER_REQUEST.toSeconds()));
            problems.answer(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests. Wait a moment.");
        } else if (sends && length < 0) {
            problems.answer(response, HttpStatus.LENGTH_REQUIRED, "The request must tell its length.");
        } else if (length > LONGEST) {
            problems.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, "At most " + LONGEST + " bytes can be sent.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private Bucket bucket(String address) {
        return buckets.get(
                address,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, PER_REQUEST))
                        .build());
    }
}
