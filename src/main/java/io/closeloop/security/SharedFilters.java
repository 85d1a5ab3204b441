package io.closeloop.security;

import io.closeloop.base.Groups;
import io.closeloop.process.NurtureLead;
import io.closeloop.process.StageWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Which lists there are. Filters cannot say "now", because that would be an expression: dates in them are plain. */
@Component
class SharedFilters {

    private static final int TEAM_QUEUE = 20;
    private static final int POOL = 30;
    private static final int DUE_TODAY = 40;
    private static final int OVERDUE = 50;
    private static final int GROUP_QUEUE = 60;
    private static final int UNASSIGNED = 70;
    private static final int ALL_OPEN = 80;

    private static final int OVERDUE_STEP_MINUTES = 15;
    private static final String UNCHANGING = "";

    /** Groups whose members share tasks, with the name of their list. */
    private static final Map<String, String> QUEUES = queues();

    private final TaskService taskService;
    private final IdentityService identityService;
    private final Clock clock;
    private final ZoneId businessZone;

    SharedFilters(TaskService taskService, IdentityService identityService, Clock clock, ZoneId businessZone) {
        this.taskService = taskService;
        this.identityService = identityService;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** All lists as they should be now. */
    List<SharedFilter> wanted() {
        List<SharedFilter> wanted = new ArrayList<>(List.of(pool(), dueToday(), overdue(), unassigned(), allOpen()));
        identityService.createGroupQuery().groupType(Organisation.TEAM_TYPE).list().stream()
                .map(Group::getId)
                .map(team -> queue(team, "Team queue", TEAM_QUEUE))
                .forEach(wanted::add);
        QUEUES.forEach((group, name) -> wanted.add(queue(group, name, GROUP_QUEUE)));
        return wanted;
    }

    private SharedFilter pool() {
        TaskQuery query = tasks().taskUnassigned()
                .taskCandidateGroup(Groups.SALES)
                .taskDefinitionKeyIn(StageWork.Tasks.CONTACT_CUSTOMER, NurtureLead.Tasks.WORK_POOL_LEAD);
        return new SharedFilter("pool", "Pool", POOL, List.of(Groups.SALES, Groups.SALES_MANAGERS), UNCHANGING, query);
    }

    private SharedFilter dueToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), businessZone);
        Instant begin = today.atStartOfDay(businessZone).toInstant();
        Instant end = today.plusDays(1).atStartOfDay(businessZone).toInstant();
        // Both bounds are exclusive in the engine.
        TaskQuery query = tasks().dueAfter(Date.from(begin.minusMillis(1))).dueBefore(Date.from(end));
        return new SharedFilter("dueToday", "Due today", DUE_TODAY, everybody(), today.toString(), query);
    }

    /** In steps, so that not every minute writes. */
    private SharedFilter overdue() {
        ZonedDateTime now = clock.instant().atZone(businessZone).truncatedTo(ChronoUnit.MINUTES);
        Instant step = now.minusMinutes(now.getMinute() % OVERDUE_STEP_MINUTES).toInstant();
        TaskQuery query = tasks().dueBefore(Date.from(step));
        return new SharedFilter("overdue", "Overdue", OVERDUE, everybody(), step.toString(), query);
    }

    private SharedFilter unassigned() {
        TaskQuery query = tasks().taskUnassigned();
        return new SharedFilter(
                "unassigned", "Unassigned", UNASSIGNED, List.of(Groups.SALES_MANAGERS), UNCHANGING, query);
    }

    private SharedFilter allOpen() {
        List<String> readers = List.of(Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
        return new SharedFilter("allOpen", "All open tasks", ALL_OPEN, readers, UNCHANGING, tasks());
    }

    private SharedFilter queue(String group, String name, int position) {
        TaskQuery query = tasks().taskUnassigned().taskCandidateGroup(group);
        return new SharedFilter("queue:" + group, name, position, List.of(group), UNCHANGING, query);
    }

    /** Valuable and urgent first. */
    private TaskQuery tasks() {
        return taskService
                .createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    private static List<String> everybody() {
        return Stream.concat(GrantTable.WORKING.stream(), Stream.of(Groups.ADMINISTRATORS))
                .toList();
    }

    private static Map<String, String> queues() {
        Map<String, String> queues = new LinkedHashMap<>();
        queues.put(Groups.SALES_MANAGERS, "Managers' queue");
        queues.put(Groups.MARKETING, "Marketing queue");
        queues.put(Groups.PRESALES, "Presales queue");
        queues.put(Groups.LEGAL, "Legal queue");
        queues.put(Groups.FINANCE, "Finance queue");
        queues.put(Groups.SERVICE, "Service queue");
        queues.put(Groups.EXECUTIVES, "Executives' queue");
        return queues;
    }
}
