package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.closeloop.base.Groups;
import io.closeloop.platform.StartRefused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private final IdentityService users = mock(IdentityService.class, RETURNS_DEEP_STUBS);

    @BeforeEach
    void nobodyThere() {
        when(users.createUserQuery().userId("admin").singleResult()).thenReturn(null);
        administrators(0);
    }

    @Test
    void withoutAPasswordTheStartIsRefusedWithASentence() {
        assertThatThrownBy(() -> new FirstAdministrator(users, "").ensure())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("CLOSELOOP_ADMIN_PASSWORD is not set");
        verify(users, never()).saveUser(any());
    }

    @Test
    void weakPasswordIsRefusedWithTheRules() {
        // given
        when(users.checkPasswordAgainstPolicy(anyString(), any()).isValid()).thenReturn(false);

        // then
        assertThatThrownBy(() -> new FirstAdministrator(users, "admin123").ensure())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 12 characters");
        verify(users, never()).saveUser(any());
    }

    @Test
    void goodPasswordMakesTheAdministrator() {
        // given
        User admin = mock(User.class);
        when(users.newUser("admin")).thenReturn(admin);
        when(users.checkPasswordAgainstPolicy("correct-horse-battery", admin).isValid())
                .thenReturn(true);

        // when
        new FirstAdministrator(users, "correct-horse-battery").ensure();

        // then
        verify(admin).setPassword("correct-horse-battery");
        verify(users).createMembership("admin", Groups.ADMINISTRATORS);
    }

    @Test
    void whereThereIsOneNothingIsAsked() {
        // given
        administrators(1);

        // when
        new FirstAdministrator(users, "").ensure();

        // then
        verify(users, never()).saveUser(any());
    }

    private void administrators(long count) {
        when(users.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count())
                .thenReturn(count);
    }
}
