package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Array;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** One client with several connections, none of whose logins is remembered. */
class LoginsTest {

    private static final int CONNECTIONS = 8;

    private final IdentityService engine = mock(IdentityService.class, RETURNS_DEEP_STUBS);
    private final JdbcTemplate jdbc = mock(JdbcTemplate.class);
    private final LoginThrottle throttle = mock(LoginThrottle.class, RETURNS_DEEP_STUBS);
    private final AtomicInteger checks = new AtomicInteger();
    private final CountDownLatch slowCheck = new CountDownLatch(1);
    private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS + 1);
    private final Logins logins =
            new Logins(engine, new RememberedLogins(Clock.systemUTC()), throttle, mock(Pbkdf2Passwords.class), jdbc);

    @BeforeEach
    void everybodyHasTheSameHash() throws Exception {
        Array groups = mock(Array.class);
        when(groups.getArray()).thenReturn(new String[] {"sales"});
        ResultSet row = mock(ResultSet.class);
        when(row.getString("stored_hash")).thenReturn("hash");
        when(row.getArray("groups")).thenReturn(groups);
        when(jdbc.query(anyString(), any(RowMapper.class), anyString()))
                .thenAnswer(query -> List.of(query.<RowMapper<?>>getArgument(1).mapRow(row, 0)));
        User user = mock(User.class);
        when(user.getPassword()).thenReturn("hash");
        when(engine.createUserQuery().userId(anyString()).singleResult()).thenReturn(user);
        when(engine.createGroupQuery().groupMember(anyString()).list()).thenReturn(List.of());
        when(engine.checkPassword(eq("busy"), anyString())).thenAnswer(check -> {
            checks.incrementAndGet();
            return slowCheck.await(10, TimeUnit.SECONDS);
        });
        when(engine.checkPassword(eq("other"), anyString())).thenReturn(true);
    }

    @AfterEach
    void endClients() {
        clients.shutdownNow();
    }

    @Test
    void oneRequestOfABusyClientPaysTheSlowHash() {
        // when
        List<CompletableFuture<Boolean>> requests =
                Stream.generate(() -> request("busy")).limit(CONNECTIONS).toList();
        boolean other = request("other").join();
        slowCheck.countDown();

        // then
        assertThat(other).isTrue();
        assertThat(requests).allMatch(CompletableFuture::join);
        assertThat(checks).hasValue(1);
    }

    /** Else strangers could keep a user out who has been at work for so long that the last check is forgotten. */
    @Test
    void whoGoesOnWorkingStaysTrustedAtTheAddress() {
        // given
        logins.verify("other", "secret", "127.0.0.1");
        verify(throttle, never()).stillThere(anyString(), anyString());

        // when
        logins.verify("other", "secret", "127.0.0.1");

        // then
        verify(throttle).stillThere("other", "127.0.0.1");
    }

    private CompletableFuture<Boolean> request(String user) {
        return CompletableFuture.supplyAsync(
                () -> logins.verify(user, "secret", "127.0.0.1").isPresent(), clients);
    }
}
