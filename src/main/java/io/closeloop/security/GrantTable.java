package io.closeloop.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import io.closeloop.base.Groups;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.RecordPayment;
import io.closeloop.process.ServiceCaseWork;
import io.closeloop.process.SetTarget;
import io.closeloop.process.SettleIncentive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * Who may do what in the engine and its web applications. Single tasks are not here: the engine grants them to assignee
 * and candidate group by itself, and takes them back with the task.
 */
final class GrantTable {

    private static final String TASKLIST = "tasklist";
    private static final String COCKPIT = "cockpit";

    /** Those who work on tasks. */
    static final List<String> WORKING = List.of(
            Groups.SALES,
            Groups.SALES_MANAGERS,
            Groups.MARKETING,
            Groups.PRESALES,
            Groups.LEGAL,
            Groups.FINANCE,
            Groups.SERVICE,
            Groups.EXECUTIVES);

    /** Those who start a process by hand, by its key: they enter a lead, a payment, a service case or a target. */
    private static final Map<String, List<String>> ENTERING = Map.of(
            LeadToClose.KEY, List.of(Groups.SALES, Groups.SALES_MANAGERS, Groups.MARKETING),
            RecordPayment.KEY, List.of(Groups.FINANCE, Groups.SALES_MANAGERS),
            ServiceCaseWork.KEY, List.of(Groups.SERVICE, Groups.SALES, Groups.SALES_MANAGERS),
            SetTarget.KEY, List.of(Groups.SALES_MANAGERS, Groups.EXECUTIVES),
            SetTarget.BREAK_DOWN_KEY, List.of(Groups.SALES_MANAGERS, Groups.EXECUTIVES));

    /** Those who look at how cases run. */
    private static final List<String> OVERSEEING = List.of(Groups.SALES_MANAGERS, Groups.EXECUTIVES);

    private GrantTable() {}

    /** @param decisions keys of the decisions there are */
    static List<Grant> all(Collection<String> decisions) {
        List<Grant> grants = new ArrayList<>();
        WORKING.forEach(group -> {
            grants.add(new Grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS));
            grants.add(new Grant(group, Resources.PROCESS_DEFINITION, ANY, definitions(group)));
            // A task names the groups that may take it, by their ids where their names may not be read.
            grants.add(new Grant(group, Resources.GROUP, ANY, Permissions.READ));
        });
        ENTERING.forEach((process, groups) -> groups.forEach(group -> grants.add(new Grant(
                group, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE, Permissions.READ))));
        ENTERING.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(group -> grants.add(new Grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE)));
        OVERSEEING.forEach(group -> {
            grants.add(new Grant(group, Resources.APPLICATION, COCKPIT, Permissions.ACCESS));
            grants.add(new Grant(group, Resources.USER, ANY, Permissions.READ));
            grants.addAll(decisions(group, decisions));
        });
        grants.add(new Grant(Groups.ANALYSTS, Resources.APPLICATION, COCKPIT, Permissions.ACCESS));
        grants.addAll(decisions(Groups.ANALYSTS, decisions));
        grants.addAll(administrators());
        return grants;
    }

    /** The models are no secret: Tasklist shows the process's name and picture. What runs in them is. */
    private static Permission[] definitions(String group) {
        List<Permission> permissions = new ArrayList<>(List.of(Permissions.READ));
        if (OVERSEEING.contains(group)) {
            permissions.addAll(List.of(Permissions.READ_INSTANCE, Permissions.READ_HISTORY, Permissions.READ_TASK));
        }
        if (group.equals(Groups.SALES_MANAGERS)) {
            permissions.add(Permissions.TASK_ASSIGN);
        }
        return permissions.toArray(Permission[]::new);
    }

    /**
     * What was decided about a rep's pay is shown by statements, to those whom it concerns; executives see every case.
     */
    private static List<Grant> decisions(String group, Collection<String> decisions) {
        boolean seesAll = group.equals(Groups.EXECUTIVES);
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));
        grants.add(
                seesAll
                        ? new Grant(
                                group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY)
                        : new Grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ));
        if (!seesAll) {
            decisions.stream()
                    .filter(key -> !key.equals(SettleIncentive.DECISION))
                    .map(key -> new Grant(group, Resources.DECISION_DEFINITION, key, Permissions.READ_HISTORY))
                    .forEach(grants::add);
        }
        return grants;
    }

    /** Everything, but only those filters to read that are theirs: else their Tasklist lists every user's own. */
    private static List<Grant> administrators() {
        return Stream.of(Resources.values())
                .map(resource -> new Grant(Groups.ADMINISTRATORS, resource, ANY, administrators(resource)))
                .toList();
    }

    private static Permission[] administrators(Resource resource) {
        return resource == Resources.FILTER
                ? new Permission[] {Permissions.CREATE, Permissions.UPDATE, Permissions.DELETE}
                : new Permission[] {Permissions.ALL};
    }
}
