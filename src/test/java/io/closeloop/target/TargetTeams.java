package io.closeloop.target;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Teams and sellers for whom tests set targets. */
final class TargetTeams {

    private TargetTeams() {}

    /** Makes a team with its people; gives the team's key. */
    static String engage(JdbcClient jdbc, String team, String... people) {
        jdbc.sql("insert into crm.teams (key, name, created_at) values (?, ?, now())")
                .params(team, "Team " + team)
                .update();
        for (String person : people) {
            jdbc.sql("insert into crm.team_members (user_id, name, team, created_at) values (?, ?, ?, now())")
                    .params(person, "Seller " + person, team)
                    .update();
        }
        return team;
    }
}
