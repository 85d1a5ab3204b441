package io.closeloop.team;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of teams. */
@Repository
class TeamRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inserts all at once; returns the keys that were not there. */
    Set<String> insertMissing(Collection<Team> teams) {
        List<Team> ordered = distinctByKey(teams);
        return new HashSet<>(jdbc.sql("""
                insert into crm.teams (key, name, region, manager, created_at)
                select key, name, region, manager, ?
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as wanted (key, name, region, manager)
                    on conflict (key) do nothing
                returning key
                """)
                .param(OffsetDateTime.now(clock))
                .param(ordered.stream().map(Team::key).toArray(String[]::new))
                .param(ordered.stream().map(Team::name).toArray(String[]::new))
                .param(ordered.stream().map(Team::region).toArray(String[]::new))
                .param(ordered.stream().map(Team::manager).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** In one order for everybody, so that two imports never wait for each other. */
    private static List<Team> distinctByKey(Collection<Team> teams) {
        return List.copyOf(teams.stream()
                .collect(Collectors.toMap(Team::key, team -> team, (first, again) -> first, TreeMap::new))
                .values());
    }
}
