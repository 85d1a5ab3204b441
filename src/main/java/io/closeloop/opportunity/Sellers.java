package io.closeloop.opportunity;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can own a deal, as the teams feature publishes it. */
@Component
class Sellers {

    private static final int MOST_OFFERED = 100;

    private final JdbcClient jdbc;

    Sellers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active seller with this user id. */
    Optional<Seller> find(String userId) {
        return jdbc.sql("select user_id, name, team from crm.sellers where user_id = :id")
                .param("id", userId)
                .query(Seller.class)
                .optional();
    }

    /** Whom a deal can be handed to: the deal's own team first. */
    List<Seller> candidates(String team) {
        return jdbc.sql("""
                        select user_id, name, team
                          from crm.sellers
                         order by team is distinct from :team, name
                         limit :most""")
                .param("team", team, java.sql.Types.VARCHAR)
                .param("most", MOST_OFFERED)
                .query(Seller.class)
                .list();
    }

    /** A seller. */
    record Seller(String userId, String name, String team) {}
}
