package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import io.closeloop.process.CurrentUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CloseloopTest
class TaskFiltersTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Autowired
    private IdentityService identityService;

    @Autowired
    private FilterService filterService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SecuritySetup setup;

    @Autowired
    private TestClock clock;

    @AfterEach
    void logOut() {
        identityService.clearAuthentication();
    }

    @Test
    void everyUserHasTheOwnTasksOnceAndSeesNobodyElses() {
        // given
        String rep = People.create(identityService, Groups.SALES);
        People.create(identityService, Groups.SALES);

        // when
        setup.refreshFilters();
        setup.refreshFilters();

        // then
        assertThat(visibleTo(rep, Groups.SALES)).containsExactlyInAnyOrder("My tasks", "Pool", "Due today", "Overdue");
    }

    @Test
    void userWhoComesAfterAnotherHasLeftHasTheOwnTasksToo() {
        // given
        String leaver = People.create(identityService, Groups.SALES);
        setup.refreshFilters();
        identityService.deleteUser(leaver);

        // when
        String successor = People.create(identityService, Groups.SALES);
        setup.refreshFilters();

        // then
        assertThat(visibleTo(successor, Groups.SALES)).contains("My tasks");
    }

    @Test
    void teamsHaveTheirQueue() {
        // given
        String team = Groups.ofTeam(UUID.randomUUID().toString());
        organisation.createTeam(team, "A team");
        String rep = People.create(identityService, Groups.SALES, team);

        // when
        setup.refreshFilters();

        // then
        assertThat(visibleTo(rep, Groups.SALES, team)).contains("Team queue");
        assertThat(visibleTo(rep, Groups.SALES)).doesNotContain("Team queue");
    }

    @Test
    void groupsHaveTheirQueues() {
        // given
        String lawyer = People.create(identityService, Groups.LEGAL);
        String manager = People.create(identityService, Groups.SALES_MANAGERS);

        // when
        setup.refreshFilters();

        // then
        assertThat(visibleTo(lawyer, Groups.LEGAL)).contains("Legal queue").doesNotContain("Pool", "All open tasks");
        assertThat(visibleTo(manager, Groups.SALES_MANAGERS))
                .contains("Managers' queue", "Pool", "Unassigned", "All open tasks");
    }

    @Test
    void managersFindWhatIsOfferedToThemAloneInAListOfTheirOwn() {
        // given
        String manager = People.create(identityService, Groups.SALES_MANAGERS);
        String fellow = People.create(identityService, Groups.SALES_MANAGERS);
        Task offered = taskDue("2026-11-23T10:00:00Z");
        taskService.addCandidateUser(offered.getId(), manager);
        Task shared = taskDue("2026-11-23T10:00:00Z");
        taskService.addCandidateGroup(shared.getId(), Groups.SALES_MANAGERS);

        // when
        setup.refreshFilters();
        setup.refreshFilters();

        // then
        assertThat(offeredTo(manager)).containsExactly(offered.getId());
        assertThat(offeredTo(fellow)).isEmpty();

        // when
        taskService.claim(offered.getId(), manager);

        // then
        assertThat(offeredTo(manager)).isEmpty();
    }

    /** Due date and priority stand on every card. */
    @Test
    void cardsShowCustomerAmountAndStage() {
        // given
        String rep = People.create(identityService, Groups.SALES);
        setup.refreshFilters();

        // when
        List<Filter> all = new ArrayList<>(shared());
        all.addAll(filterService.createFilterQuery().filterOwner(rep).list());

        // then
        assertThat(all)
                .hasSizeGreaterThan(5)
                .allSatisfy(filter -> assertThat(
                                (List<?>) filter.getProperties().get("variables"))
                        .extracting(card -> ((Map<?, ?>) card).get("name"))
                        .isEqualTo(List.of("customer", "amount", "stage")));
    }

    @Test
    void datesAreThoseOfTheBusinessZone() {
        // given
        clock.set(NOON);
        Task today = taskDue("2026-11-23T10:00:00Z");
        Task yesterday = taskDue("2026-11-22T15:59:59Z");
        Task tomorrow = taskDue("2026-11-23T16:00:00Z");

        // when
        setup.refreshFilters();

        // then
        assertThat(tasksIn("dueToday")).contains(today.getId()).doesNotContain(yesterday.getId(), tomorrow.getId());
        assertThat(tasksIn("overdue")).contains(yesterday.getId()).doesNotContain(today.getId(), tomorrow.getId());

        // when
        clock.advance(Duration.ofDays(1));
        setup.refreshFilters();

        // then
        assertThat(tasksIn("dueToday")).contains(tomorrow.getId()).doesNotContain(today.getId());
        assertThat(tasksIn("overdue")).contains(yesterday.getId(), today.getId());
    }

    @Test
    void whatIsRightIsNotWrittenAgain() {
        // given
        clock.set(NOON);
        setup.refreshFilters();
        int before = revisions();

        // when
        clock.advance(Duration.ofMinutes(14));
        setup.refreshFilters();

        // then
        assertThat(revisions()).isEqualTo(before);

        // when
        clock.advance(Duration.ofMinutes(1));
        setup.refreshFilters();

        // then: "Overdue" alone
        assertThat(revisions()).isEqualTo(before + 1);
    }

    private Task taskDue(String due) {
        Task task = taskService.newTask();
        task.setDueDate(Date.from(Instant.parse(due)));
        taskService.saveTask(task);
        return task;
    }

    private List<String> visibleTo(String user, String... groups) {
        identityService.setAuthentication(user, List.of(groups));
        return filterService.createFilterQuery().listPage(0, 100).stream()
                .map(Filter::getName)
                .toList();
    }

    private List<String> offeredTo(String manager) {
        Filter filter = filterService
                .createFilterQuery()
                .filterOwner(manager)
                .filterName(TaskFilters.OFFERED)
                .singleResult();
        return filterService.<Task>list(filter.getId()).stream()
                .map(Task::getId)
                .toList();
    }

    private List<String> tasksIn(String key) {
        String id = shared().stream()
                .filter(filter -> key.equals(filter.getProperties().get("closeloopKey")))
                .findFirst()
                .orElseThrow()
                .getId();
        return filterService.<Task>list(id).stream().map(Task::getId).toList();
    }

    private int revisions() {
        return shared().stream()
                .map(FilterEntity.class::cast)
                .mapToInt(FilterEntity::getRevision)
                .sum();
    }

    private List<Filter> shared() {
        return filterService.createFilterQuery().filterOwner(CurrentUser.SYSTEM).list();
    }
}
