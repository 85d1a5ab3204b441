package io.closeloop.team;

import io.closeloop.process.TeamGroups;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses who gets a lead: in the team, the active member who can log in and has the fewest open deals. */
@Service
@Transactional
class Owners {

    private final JdbcClient jdbc;
    private final TeamGroups groups;
    private final Clock clock;

    Owners(JdbcClient jdbc, TeamGroups groups, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Finds a place for a lead, whatever the routing table said: an unknown team is replaced by {@code unassigned}.
     *
     * @param routedTeam key of the team, as the routing table has it
     * @param owner      who has the lead already (claimed it, looks after the account) and keeps it; null for nobody
     */
    OwnerChoice choose(String routedTeam, String owner) {
        if (owner != null) {
            return new OwnerChoice(teamOf(owner, routedTeam), owner);
        }
        String team = locked(routedTeam);
        Set<String> logins = groups.loginsOf(team);
        return new OwnerChoice(team, logins.isEmpty() ? null : assign(team, logins));
    }

    private String teamOf(String owner, String routedTeam) {
        return jdbc.sql("select team from crm.team_members where user_id = ?")
                .param(owner)
                .query(String.class)
                .optional()
                .orElseGet(() -> locked(routedTeam));
    }

    /**
     * Lets one lead after the other choose within a team, until the opportunity is there that the next choice must
     * count. "No key update" leaves those alone who only refer to the team.
     */
    private String locked(String team) {
        return jdbc.sql("select key from crm.teams where key = ? for no key update")
                .param(team)
                .query(String.class)
                .optional()
                .orElse(Team.UNASSIGNED.key());
    }

    private String assign(String team, Set<String> logins) {
        return jdbc.sql("""
                update crm.team_members
                   set last_assigned_at = ?
                 where user_id = (select member.user_id
                                    from crm.team_members member
                                    left join lateral (select deals
                                                         from crm.open_deals
                                                        where user_id = member.user_id) open on true
                                   where member.team = ?
                                     and member.active
                                     and member.user_id = any (?)
                                     and coalesce(open.deals, 0) < member.capacity
                                   order by coalesce(open.deals, 0), member.last_assigned_at nulls first, member.user_id
                                   limit 1)
                returning user_id
                """)
                .param(OffsetDateTime.now(clock))
                .param(team)
                .param(logins.toArray(String[]::new))
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
