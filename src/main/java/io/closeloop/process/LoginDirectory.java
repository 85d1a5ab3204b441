package io.closeloop.process;

import io.closeloop.base.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The door to the people who can log in. */
@Component
public class LoginDirectory {

    private static final int MOST_GROUPS = 1_000;

    private final IdentityService identityService;
    private final AsSystem asSystem;

    LoginDirectory(IdentityService identityService, AsSystem asSystem) {
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    /** Names by user id, a page of them in the order of their ids; who has no name goes by the id. */
    public Map<String, String> names(int first, int most) {
        return asSystem.call(
                () -> identityService.createUserQuery().orderByUserId().asc().listPage(first, most).stream()
                        .collect(Collectors.toMap(
                                User::getId, LoginDirectory::name, (one, same) -> one, LinkedHashMap::new)));
    }

    /** Those of the users who can log in. */
    public Set<String> among(Set<String> userIds) {
        if (userIds.isEmpty()) {
            return Set.of();
        }
        return asSystem.call(() ->
                identityService
                        .createUserQuery()
                        .userIdIn(userIds.toArray(String[]::new))
                        .listPage(0, userIds.size())
                        .stream()
                        .map(User::getId)
                        .collect(Collectors.toSet()));
    }

    /** A user with the groups that decide what they may do, for work that goes on after their request. */
    public Actor actor(String userId) {
        Set<String> groups = asSystem.call(
                () -> identityService.createGroupQuery().groupMember(userId).listPage(0, MOST_GROUPS).stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()));
        return new Actor(userId, groups);
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }
}
