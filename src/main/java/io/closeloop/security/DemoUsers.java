package io.closeloop.security;

import io.closeloop.base.Groups;
import io.closeloop.platform.DemoMode;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people of the demo organisation. Their common password is known to the world, so they are for trying out only. */
@Component
class DemoUsers {

    private static final Logger LOG = LoggerFactory.getLogger("closeloop");
    private static final String PASSWORD = "closeloop";

    private static final String NORTH = Groups.ofTeam("north");
    private static final String SOUTH = Groups.ofTeam("south");

    private static final List<Person> PEOPLE = List.of(
            new Person("admin", "Ada", "Admin", Groups.ADMINISTRATORS),
            new Person("manager", "Mei", "Lin", Groups.SALES_MANAGERS),
            new Person("rep.north", "Nora", "Wang", Groups.SALES, NORTH),
            new Person("rep.south", "Sam", "Chen", Groups.SALES, SOUTH),
            new Person("marketing", "Mark", "Zhao", Groups.MARKETING),
            new Person("presales", "Paula", "Sun", Groups.PRESALES),
            new Person("legal", "Leo", "Xu", Groups.LEGAL),
            new Person("finance", "Fay", "Guo", Groups.FINANCE),
            new Person("service", "Stella", "He", Groups.SERVICE),
            new Person("executive", "Evan", "Liu", Groups.EXECUTIVES),
            new Person("analyst", "Ana", "Deng", Groups.ANALYSTS));

    private final IdentityService identityService;
    private final ProcessEngineConfiguration engine;
    private final Organisation organisation;
    private final DemoMode demo;

    DemoUsers(
            IdentityService identityService,
            ProcessEngineConfiguration engine,
            Organisation organisation,
            DemoMode demo) {
        this.identityService = identityService;
        this.engine = engine;
        this.organisation = organisation;
        this.demo = demo;
    }

    /** Creates them where the demo is wanted and there is nobody yet. */
    void createWhereNobodyIs() {
        if (!demo.enabled() || identityService.createUserQuery().count() > 0) {
            return;
        }
        organisation.createTeam(NORTH, "Team North");
        organisation.createTeam(SOUTH, "Team South");
        // The short common password would break the rules that hold for everybody else.
        engine.setEnablePasswordPolicy(false);
        try {
            PEOPLE.forEach(this::create);
        } finally {
            engine.setEnablePasswordPolicy(true);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order // the last that is said
    void tell() {
        if (demo.enabled()) {
            LOG.info("Demo users:           {}", PEOPLE.stream().map(Person::id).collect(Collectors.joining(", ")));
            LOG.info("Their first password: {}", PASSWORD);
        }
    }

    private void create(Person person) {
        User user = identityService.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.id() + "@example.com");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        person.groups().forEach(group -> identityService.createMembership(person.id(), group));
    }

    private record Person(String id, String firstName, String lastName, List<String> groups) {

        Person(String id, String firstName, String lastName, String... groups) {
            this(id, firstName, lastName, List.of(groups));
        }
    }
}
