package io.closeloop.process;

import io.closeloop.base.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The door to who is in which groups. */
@Component
public class LoginGroups {

    private static final int MOST_GROUPS = 200;
    private static final int MOST_MEMBERS = 1_000;

    private final IdentityService identityService;
    private final AsSystem asSystem;

    LoginGroups(IdentityService identityService, AsSystem asSystem) {
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    /** The user with the groups that decide what they may do; empty where nobody of this id can log in. */
    public Optional<Actor> actor(String userId) {
        return asSystem.call(
                () -> identityService.createUserQuery().userId(userId).count() == 0
                        ? Optional.empty()
                        : Optional.of(new Actor(userId, groupsOf(userId))));
    }

    /** The members of a group with their groups; of a larger group the first thousand. */
    public List<Actor> membersOf(String group) {
        return asSystem.call(() ->
                identityService
                        .createUserQuery()
                        .memberOfGroup(group)
                        .orderByUserId()
                        .asc()
                        .listPage(0, MOST_MEMBERS)
                        .stream()
                        .map(User::getId)
                        .map(userId -> new Actor(userId, groupsOf(userId)))
                        .toList());
    }

    private Set<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).listPage(0, MOST_GROUPS).stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
