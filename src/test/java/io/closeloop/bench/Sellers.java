package io.closeloop.bench;

import io.closeloop.base.Groups;
import io.closeloop.team.NewSeller;
import io.closeloop.team.Team;
import io.closeloop.team.TeamDirectory;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sellers in the two teams that the packaged routing table knows, with room for every deal of the benchmark. */
class Sellers {

    private static final List<Team> TEAMS =
            List.of(Team.named("North", "North", null), Team.named("South", "South", null));
    private static final int NUMBER = 20;

    private final TeamDirectory directory;
    private final IdentityService identityService;
    private final JdbcClient jdbc;
    private final String password;

    Sellers(ApplicationContext application, String password) {
        this.password = password;
        directory = application.getBean(TeamDirectory.class);
        identityService = application.getBean(IdentityService.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    /** The user id of one of the sellers, whatever the number. */
    static String id(int number) {
        return "bench." + number % NUMBER;
    }

    void hire() {
        directory.ensureTeams(TEAMS);
        directory.ensureSellers(IntStream.range(0, NUMBER)
                .mapToObj(number -> NewSeller.of(id(number), id(number), team(number)))
                .toList());
        jdbc.sql("update crm.team_members set capacity = 1000000").update();
        IntStream.range(0, NUMBER).forEach(this::login);
    }

    private void login(int number) {
        User user = identityService.newUser(id(number));
        user.setPassword(password);
        identityService.saveUser(user);
        identityService.createMembership(id(number), Groups.SALES);
        identityService.createMembership(id(number), Groups.ofTeam(team(number).key()));
    }

    private static Team team(int number) {
        return TEAMS.get(number % TEAMS.size());
    }
}
