package io.closeloop.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.springframework.stereotype.Component;

/** Writes {@link GrantTable} into the engine: what is missing is added, what differs is set right. */
@Component
class Grants {

    private final AuthorizationService authorizationService;

    Grants(AuthorizationService authorizationService) {
        this.authorizationService = authorizationService;
    }

    void ensure(Collection<Grant> wanted) {
        wanted.stream().collect(Collectors.groupingBy(Grant::resource)).values().forEach(this::ensureOfOneKind);
    }

    private void ensureOfOneKind(List<Grant> wanted) {
        Map<String, Authorization> existing = existing(wanted);
        for (Grant grant : wanted) {
            Authorization authorization = existing.get(place(grant.group(), grant.id()));
            if (authorization == null || !holds(authorization, grant)) {
                save(authorization == null ? create(grant) : authorization, grant);
            }
        }
    }

    private Map<String, Authorization> existing(List<Grant> wanted) {
        String[] groups = wanted.stream().map(Grant::group).distinct().toArray(String[]::new);
        return authorizationService
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .resourceType(wanted.get(0).resource())
                .groupIdIn(groups)
                .list()
                .stream()
                .collect(Collectors.toMap(a -> place(a.getGroupId(), a.getResourceId()), Function.identity()));
    }

    private Authorization create(Grant grant) {
        Authorization authorization = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        return authorization;
    }

    private void save(Authorization authorization, Grant grant) {
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizationService.saveAuthorization(authorization);
    }

    private static boolean holds(Authorization authorization, Grant grant) {
        boolean all = grant.permissions().contains(Permissions.ALL);
        return Stream.of(Permissions.values())
                .filter(permission -> permission != Permissions.NONE && permission != Permissions.ALL)
                .filter(permission -> List.of(permission.getTypes()).contains(grant.resource()))
                .allMatch(permission -> authorization.isPermissionGranted(permission)
                        == (all || grant.permissions().contains(permission)));
    }

    private static String place(String group, String resourceId) {
        return group + ' ' + resourceId;
    }
}
