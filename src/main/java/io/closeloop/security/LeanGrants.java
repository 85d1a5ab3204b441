package io.closeloop.security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine grants by itself, made leaner in three places: a user may change but not delete the own account, the
 * owner of a filter may only read it, and who is taken off a task in favour of somebody else no longer sees it.
 */
class LeanGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return only(user.getId(), Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE);
    }

    @Override
    public AuthorizationEntity[] newFilter(Filter filter) {
        return filter.getOwner() == null
                ? null
                : only(filter.getOwner(), Resources.FILTER, filter.getId(), Permissions.READ);
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        AuthorizationEntity[] granted = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (oldAssignee == null || newAssignee == null || oldAssignee.equals(newAssignee)) {
            return granted;
        }
        List<AuthorizationEntity> changed = new ArrayList<>(List.of(granted));
        AuthorizationEntity old = getGrantAuthorizationByUserId(oldAssignee, Resources.TASK, task.getId());
        if (old != null) {
            old.setPermissions(new Permission[0]);
            changed.add(old);
        }
        return changed.toArray(AuthorizationEntity[]::new);
    }

    private AuthorizationEntity[] only(String user, Resource resource, String id, Permission... permissions) {
        return Stream.of(createGrantAuthorization(user, null, resource, id, permissions))
                .toArray(AuthorizationEntity[]::new);
    }
}
