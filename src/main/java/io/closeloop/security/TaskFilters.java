package io.closeloop.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.closeloop.base.Groups;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealForms.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Keeps the lists of tasks in Tasklist as they should be: the shared ones, "My tasks" once per user, and once per manager
 * those offered to that manager and not to all of them. Writes only what differs.
 */
@Component
class TaskFilters {

    static final String MY_TASKS = "My tasks";

    static final String OFFERED = "Offered to me";

    private static final int FIRST = 10;
    private static final int BEFORE_THE_QUEUES = 15;
    private static final int USERS_AT_ONCE = 500;
    private static final String KEY = "closeloopKey";
    private static final String STATE = "closeloopState";

    private final FilterService filterService;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final SharedFilters shared;

    TaskFilters(
            FilterService filterService,
            TaskService taskService,
            IdentityService identityService,
            AuthorizationService authorizationService,
            SharedFilters shared) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.shared = shared;
    }

    void refresh() {
        refreshShared();
        addPersonal();
        addOffered();
    }

    private void refreshShared() {
        Map<Object, Filter> existing = filterService.createFilterQuery().filterOwner(CurrentUser.SYSTEM).list().stream()
                .collect(Collectors.toMap(
                        filter -> filter.getProperties().get(KEY), Function.identity(), (one, other) -> one));
        for (SharedFilter wanted : shared.wanted()) {
            Filter filter = existing.get(wanted.key());
            if (filter == null) {
                create(wanted);
            } else if (!wanted.state().equals(filter.getProperties().get(STATE))) {
                save(filter, wanted);
            }
        }
    }

    private void create(SharedFilter wanted) {
        Filter filter = filterService.newTaskFilter(wanted.name()).setOwner(CurrentUser.SYSTEM);
        save(filter, wanted);
        wanted.readers().forEach(group -> grantReading(filter, group));
    }

    private void save(Filter filter, SharedFilter wanted) {
        Map<String, Object> properties = properties(wanted.position());
        properties.put(KEY, wanted.key());
        properties.put(STATE, wanted.state());
        filterService.saveFilter(filter.setQuery(wanted.query()).setProperties(properties));
    }

    private void grantReading(Filter filter, String group) {
        Authorization reading = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        reading.setGroupId(group);
        reading.setResource(Resources.FILTER);
        reading.setResourceId(filter.getId());
        reading.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(reading);
    }

    private void addPersonal() {
        long users = identityService.createUserQuery().count();
        for (int first = 0; first < users; first += USERS_AT_ONCE) {
            List<String> page =
                    identityService.createUserQuery().orderByUserId().asc().listPage(first, USERS_AT_ONCE).stream()
                            .map(User::getId)
                            .toList();
            Set<String> missing = new HashSet<>(page);
            missing.removeAll(havingAFilter(page));
            missing.forEach(this::createPersonal);
        }
    }

    /** The engine grants the owner of a filter its reading, so the grants tell who has one. */
    private Set<String> havingAFilter(List<String> users) {
        return authorizationService
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .userIdIn(users.toArray(String[]::new))
                .list()
                .stream()
                .map(Authorization::getUserId)
                .collect(Collectors.toSet());
    }

    /** Some tasks are for the managers of one team only, whom no list of a group would show them. */
    private void addOffered() {
        Set<String> having = filterService.createFilterQuery().filterName(OFFERED).list().stream()
                .map(Filter::getOwner)
                .collect(Collectors.toSet());
        identityService.createUserQuery().memberOfGroup(Groups.SALES_MANAGERS).list().stream()
                .map(User::getId)
                .filter(manager -> !having.contains(manager))
                .forEach(manager -> create(
                        OFFERED, manager, tasks().taskUnassigned().taskInvolvedUser(manager), BEFORE_THE_QUEUES));
    }

    private void createPersonal(String user) {
        create(MY_TASKS, user, tasks().taskAssignee(user), FIRST);
    }

    private void create(String name, String owner, TaskQuery query, int position) {
        filterService.saveFilter(filterService
                .newTaskFilter(name)
                .setOwner(owner)
                .setQuery(query)
                .setProperties(properties(position)));
    }

    private TaskQuery tasks() {
        return taskService
                .createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    /** How Tasklist shows a list; due date and priority stand on the cards anyway. */
    private static Map<String, Object> properties(int position) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("priority", position);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        Map.of("name", Shown.CUSTOMER, "label", "Customer"),
                        Map.of("name", Shown.AMOUNT, "label", "Amount"),
                        Map.of("name", Shown.STAGE, "label", "Stage")));
        return properties;
    }
}
