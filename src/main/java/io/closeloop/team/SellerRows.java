package io.closeloop.team;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sellers. Each statement takes all sellers at once, however many a file names. */
@Repository
class SellerRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SellerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inserts who is not there; returns their user ids. */
    Set<String> insertMissing(Collection<NewSeller> sellers) {
        List<NewSeller> ordered = distinct(sellers);
        return new HashSet<>(jdbc.sql("""
                insert into crm.team_members (user_id, name, team, external_id, created_at)
                select user_id, name, team, external_id, ?
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as wanted (user_id, name, team, external_id)
                    on conflict do nothing
                returning user_id
                """)
                .param(OffsetDateTime.now(clock))
                .param(column(ordered, NewSeller::userId))
                .param(column(ordered, NewSeller::name))
                .param(column(ordered, NewSeller::team))
                .param(column(ordered, NewSeller::reference))
                .query(String.class)
                .list());
    }

    /** Lets those who are in no team yet join the team named; returns their user ids. */
    Set<String> moveFromUnassigned(Collection<NewSeller> sellers) {
        List<NewSeller> ordered = distinct(sellers);
        return new HashSet<>(jdbc.sql("""
                update crm.team_members member
                   set team = wanted.team
                  from unnest(?::text[], ?::text[], ?::text[]) as wanted (user_id, external_id, team)
                 where (member.user_id = wanted.user_id or member.external_id = wanted.external_id)
                   and member.team = ?
                   and wanted.team <> member.team
                returning member.user_id
                """)
                .param(column(ordered, NewSeller::userId))
                .param(column(ordered, NewSeller::reference))
                .param(column(ordered, NewSeller::team))
                .param(Team.UNASSIGNED.key())
                .query(String.class)
                .list());
    }

    /** Sellers by user id and, where they were known by name first, by that name's reference. */
    Map<String, Seller> find(Collection<String> references) {
        String[] keys =
                references.stream().flatMap(Keys::ofReference).distinct().toArray(String[]::new);
        Map<String, Seller> found = new HashMap<>();
        jdbc.sql("""
                select member.user_id, member.name, member.team, member.external_id, team.region
                  from crm.team_members member
                  join crm.teams        team   on team.key = member.team
                 where member.user_id     = any (?)
                    or member.external_id = any (?)
                """).param(keys).param(keys).query(row -> {
            Seller seller = new Seller(
                    row.getString("user_id"), row.getString("name"), row.getString("team"), row.getString("region"));
            found.put(seller.userId(), seller);
            if (row.getString("external_id") != null) {
                found.put(row.getString("external_id"), seller);
            }
        });
        return found;
    }

    private static String[] column(List<NewSeller> sellers, Function<NewSeller, String> value) {
        return sellers.stream().map(value).toArray(String[]::new);
    }

    /** In one order for everybody, so that two imports never wait for each other. */
    private static List<NewSeller> distinct(Collection<NewSeller> sellers) {
        return List.copyOf(sellers.stream()
                .collect(Collectors.toMap(NewSeller::userId, seller -> seller, (first, again) -> first, TreeMap::new))
                .values());
    }
}
