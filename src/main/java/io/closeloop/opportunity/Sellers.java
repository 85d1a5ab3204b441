package io.closeloop.opportunity;

import io.closeloop.process.TeamGroups;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can own a deal, as the teams feature publishes it. */
@Component
class Sellers {

    /** The offer is stored with every task of an owner. */
    private static final int MOST_OFFERED = 50;

    private final JdbcClient jdbc;
    private final TeamGroups groups;

    Sellers(JdbcClient jdbc, TeamGroups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /** The active seller with this user id. */
    Optional<Seller> find(String userId) {
        return jdbc.sql("select user_id, name, team from crm.sellers where user_id = :id")
                .param("id", userId)
                .query(Seller.class)
                .optional();
    }

    /** The active seller with this user id, if it is one who can log in: imported sellers often cannot. */
    Optional<Seller> findWithLogin(String userId) {
        return find(userId).filter(seller -> groups.loginsOf(seller.team()).contains(userId));
    }

    /** Whom a form offers to hand a deal to: those of its team who can log in. A manager may choose any other seller. */
    List<Seller> candidates(String team) {
        if (team == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select user_id, name, team
                          from crm.sellers
                         where team = :team and user_id = any(:logins)
                         order by name
                         limit :most""")
                .param("team", team)
                .param("logins", groups.loginsOf(team).toArray(String[]::new))
                .param("most", MOST_OFFERED)
                .query(Seller.class)
                .list();
    }

    /** A seller. */
    record Seller(String userId, String name, String team) {}
}
