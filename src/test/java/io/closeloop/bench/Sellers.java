package io.closeloop.bench;

import io.closeloop.base.Groups;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enough sellers, with a login each, that nobody has more open deals than a person could look after. */
class Sellers {

    private static final List<String> TEAMS = List.of("north", "south");
    private static final int PER_TEAM = 20;

    private final IdentityService identityService;
    private final JdbcClient jdbc;

    Sellers(IdentityService identityService, JdbcClient jdbc) {
        this.identityService = identityService;
        this.jdbc = jdbc;
    }

    void hire() {
        for (String team : TEAMS) {
            for (int number = 1; number <= PER_TEAM; number++) {
                hire("bench." + team + "." + number, team);
            }
        }
    }

    private void hire(String id, String team) {
        User user = identityService.newUser(id);
        user.setFirstName("Bench");
        user.setLastName(id);
        user.setPassword(id + "-is-never-used");
        identityService.saveUser(user);
        identityService.createMembership(id, Groups.SALES);
        identityService.createMembership(id, "team-" + team);
        jdbc.sql("insert into crm.team_members (user_id, name, team, created_at) values (?, ?, ?, now())")
                .params(id, id, team)
                .update();
    }
}
