package io.closeloop.bench;

import io.closeloop.base.Groups;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enough sellers, with a login each, that nobody has more open deals than a person can look after. */
class Sellers {

    private static final List<String> TEAMS = List.of("north", "south");
    private static final int NUMBER = 40;

    private final IdentityService identityService;
    private final JdbcClient jdbc;

    Sellers(IdentityService identityService, JdbcClient jdbc) {
        this.identityService = identityService;
        this.jdbc = jdbc;
    }

    /** The user id of one of the sellers, whatever the number. */
    static String id(int number) {
        return "bench." + number % NUMBER;
    }

    void hire() {
        for (int number = 0; number < NUMBER; number++) {
            hire(id(number), TEAMS.get(number % TEAMS.size()));
        }
    }

    private void hire(String id, String team) {
        User user = identityService.newUser(id);
        user.setFirstName("Bench");
        user.setLastName(id);
        user.setPassword("never used " + id.hashCode());
        identityService.saveUser(user);
        identityService.createMembership(id, Groups.SALES);
        identityService.createMembership(id, "team-" + team);
        jdbc.sql("insert into crm.team_members (user_id, name, team, created_at) values (?, ?, ?, now())")
                .params(id, id, team)
                .update();
    }
}
