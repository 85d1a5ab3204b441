package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who chooses a password that breaks the rules is told which they are, and may choose another. */
@CloseloopTest
class WeakPasswordTest {

    private static final String WEAK = "closeloop";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    private Caller admin;

    @BeforeEach
    void logIn() {
        admin = new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);
    }

    @Test
    void newUserWithAWeakPasswordIsRefusedToProgramsAndInAdminAlike() throws Exception {
        // given
        WebApp adminApp = new WebApp(port);
        adminApp.login("admin", admin.user(), admin.password());
        String id = "weak." + UUID.randomUUID();
        String user = "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"%s\"}}";

        // then
        assertTold(admin.post("/engine-rest/user/create", user.formatted(id, WEAK)));
        assertTold(admin.post("/engine-rest/user/create", user.formatted(id, id)));
        assertTold(adminApp.post(WEB_APPS + "/user/create", user.formatted(id, WEAK)));
        assertThat(identityService.createUserQuery().userId(id).count()).isZero();
        assertThat(admin.post("/engine-rest/user/create", user.formatted(id, People.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void weakPasswordInPlaceOfAGoodOneIsRefusedAndTheOldOneStays() throws Exception {
        // given
        String user = People.create(identityService, Groups.SALES);
        String own = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}";
        WebApp tasklist = new WebApp(port);
        tasklist.login("tasklist", user, People.PASSWORD);

        // then
        assertTold(change(admin, user, own.formatted(WEAK, admin.password())));
        assertTold(change(new Caller(port, user, People.PASSWORD), user, own.formatted(WEAK, People.PASSWORD)));
        assertTold(tasklist.put(WEB_APPS + "/user/" + user + "/credentials", own.formatted(WEAK, People.PASSWORD)));
        assertThat(identityService.checkPassword(user, People.PASSWORD)).isTrue();
    }

    private static HttpResponse<String> change(Caller caller, String user, String passwords) throws Exception {
        return caller.send(
                "PUT",
                "/engine-rest/user/" + user + "/credentials",
                BodyPublishers.ofString(passwords),
                "Content-Type",
                "application/json");
    }

    private static void assertTold(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"A password needs " + PasswordRules.IN_WORDS + ".\"");
    }
}
