package io.closeloop.security;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What a group may do with a resource, or with all of its kind. */
record Grant(String group, Resource resource, String id, Set<Permission> permissions) {

    Grant(String group, Resource resource, String id, Permission... permissions) {
        this(group, resource, id, Set.of(permissions));
    }
}
