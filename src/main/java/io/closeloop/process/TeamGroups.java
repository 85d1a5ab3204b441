package io.closeloop.process;

import io.closeloop.base.Groups;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The door to the teams' groups: a task without an owner waits in its team's group, and who is in it can log in. */
@Component
public class TeamGroups {

    private static final String TYPE = "TEAM";
    private static final int MOST_MEMBERS = 1_000;

    private final IdentityService identityService;
    private final AsSystem asSystem;

    TeamGroups(IdentityService identityService, AsSystem asSystem) {
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    /**
     * Makes the groups that are missing.
     *
     * @param names teams' names by their keys
     */
    public void ensure(Map<String, String> names) {
        if (!names.isEmpty()) {
            asSystem.run(() -> createMissing(names));
        }
    }

    /** Users who can log in and are in the team's group; of a larger team the first thousand. */
    public Set<String> loginsOf(String team) {
        return asSystem.call(
                () -> identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.ofTeam(team))
                        .orderByUserId()
                        .asc()
                        .listPage(0, MOST_MEMBERS)
                        .stream()
                        .map(User::getId)
                        .collect(Collectors.toSet()));
    }

    private void createMissing(Map<String, String> names) {
        Set<String> present = present(names.keySet());
        names.forEach((team, name) -> {
            if (!present.contains(Groups.ofTeam(team))) {
                Group group = identityService.newGroup(Groups.ofTeam(team));
                group.setName(name);
                group.setType(TYPE);
                identityService.saveGroup(group);
            }
        });
    }

    private Set<String> present(Collection<String> teams) {
        String[] groups = teams.stream().map(Groups::ofTeam).toArray(String[]::new);
        return identityService.createGroupQuery().groupIdIn(groups).listPage(0, groups.length).stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
