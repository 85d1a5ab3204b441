package io.closeloop.notify;

import io.closeloop.base.Groups;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationContext;

/** Users of a test's own, by their e-mail addresses. */
final class TestPeople {

    private final IdentityService identity;

    TestPeople(ApplicationContext context) {
        this.identity = context.getBean(IdentityService.class);
    }

    /** A group with a user for each address. */
    String group(String... addresses) {
        String id = "group-" + UUID.randomUUID().toString().substring(0, 8);
        identity.saveGroup(identity.newGroup(id));
        for (String address : addresses) {
            identity.createMembership(user(address), id);
        }
        return id;
    }

    /** One of the first fifty in the alphabet, whom mail to many reaches, however many users other tests have made. */
    String user(String address) {
        User user = identity.newUser("0-user-" + UUID.randomUUID().toString().substring(0, 8));
        user.setEmail(address);
        identity.saveUser(user);
        return user.getId();
    }

    /** Makes a user a member of sales managers and of a team. */
    void makeManager(String userId, String team) {
        identity.createMembership(userId, Groups.SALES_MANAGERS);
        if (identity.createGroupQuery().groupId(Groups.ofTeam(team)).count() == 0) {
            identity.saveGroup(identity.newGroup(Groups.ofTeam(team)));
        }
        identity.createMembership(userId, Groups.ofTeam(team));
    }
}
