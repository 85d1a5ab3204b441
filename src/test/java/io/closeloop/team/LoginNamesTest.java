package io.closeloop.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are no sellers have a name too. */
@CloseloopTest
class LoginNamesTest {

    @Autowired
    private LoginNames names;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void managersAreKnownByTheirNamesAndWhoHasNoneByTheId() {
        // given
        login("names.manager", "Max", "Weber");
        login("names.nameless", null, " ");

        // when
        names.refresh();

        // then
        assertThat(nameOf("names.manager")).isEqualTo("Max Weber");
        assertThat(nameOf("names.nameless")).isEqualTo("names.nameless");

        // when
        User married = identity.createUserQuery().userId("names.manager").singleResult();
        married.setLastName("Weber-Li");
        identity.saveUser(married);
        names.refresh();

        // then
        assertThat(nameOf("names.manager")).isEqualTo("Max Weber-Li");
    }

    private void login(String id, String firstName, String lastName) {
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        identity.saveUser(user);
    }

    private String nameOf(String userId) {
        return jdbc.sql("select name from crm.people where user_id = :id")
                .param("id", userId)
                .query(String.class)
                .single();
    }
}
