package io.closeloop.security;

import io.closeloop.base.Groups;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The groups that the product knows, made at every start where they are missing. */
@Component
class Organisation {

    static final String TEAM_TYPE = "TEAM";

    private static final String WORKFLOW_TYPE = "WORKFLOW";
    private static final String SYSTEM_TYPE = "SYSTEM";

    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            Groups.SALES, "Sales",
            Groups.SALES_MANAGERS, "Sales managers",
            Groups.MARKETING, "Marketing",
            Groups.PRESALES, "Presales",
            Groups.LEGAL, "Legal",
            Groups.FINANCE, "Finance",
            Groups.SERVICE, "Customer service",
            Groups.EXECUTIVES, "Executives",
            Groups.ANALYSTS, "Rules analysts",
            Groups.ADMINISTRATORS, "Administrators"));

    private final IdentityService identityService;

    Organisation(IdentityService identityService) {
        this.identityService = identityService;
    }

    void createGroups() {
        Set<String> existing =
                identityService.createGroupQuery().groupIdIn(NAMES.keySet().toArray(String[]::new)).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet());
        NAMES.forEach((id, name) -> {
            if (!existing.contains(id)) {
                create(id, name, id.equals(Groups.ADMINISTRATORS) ? SYSTEM_TYPE : WORKFLOW_TYPE);
            }
        });
    }

    void createTeam(String id, String name) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            create(id, name, TEAM_TYPE);
        }
    }

    private void create(String id, String name, String type) {
        Group group = identityService.newGroup(id);
        group.setName(name);
        group.setType(type);
        identityService.saveGroup(group);
    }
}
