package io.closeloop.notify;

import io.closeloop.base.Groups;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;

/** Finds the addresses of a destination's people, as the engine's users have them. */
@Component
class Recipients {

    /** Of one mail. */
    private static final int MOST = 50;

    private final IdentityService identityService;

    Recipients(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** @return empty where nobody is meant, or nobody of them has an address */
    List<String> of(Destination destination, Content content) {
        return switch (destination.recipient()) {
            case OWNER -> ofUser(content.owner());
            case TEAM_MANAGERS -> ofManagers(content.team());
            case GROUP -> addresses(users().memberOfGroup(destination.recipientValue()));
            case ADDRESS -> List.of(destination.recipientValue());
        };
    }

    List<String> ofUser(String userId) {
        return userId == null ? List.of() : addresses(users().userId(userId));
    }

    private List<String> ofManagers(String team) {
        List<User> managers = list(users().memberOfGroup(Groups.SALES_MANAGERS));
        Set<String> members = team == null
                ? Set.of()
                : list(users().memberOfGroup(Groups.ofTeam(team))).stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
        List<User> own = managers.stream()
                .filter(manager -> members.contains(manager.getId()))
                .toList();
        return addresses(own.isEmpty() ? managers : own);
    }

    private UserQuery users() {
        return identityService.createUserQuery();
    }

    private static List<User> list(UserQuery query) {
        return query.orderByUserId().asc().listPage(0, 1000);
    }

    private static List<String> addresses(UserQuery query) {
        return addresses(list(query));
    }

    private static List<String> addresses(List<User> users) {
        return users.stream()
                .map(User::getEmail)
                .filter(MailAddress::isValid)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
