package io.closeloop.lead;

import io.closeloop.process.TeamGroups;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who looks after a customer: their next lead is theirs too. */
@Component
class CustomerOwners {

    private record Owner(String userId, String team) {}

    private final JdbcClient jdbc;
    private final TeamGroups groups;

    CustomerOwners(JdbcClient jdbc, TeamGroups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /** The seller; empty where the account has not bought yet, or its seller is away or cannot log in. */
    Optional<String> of(long accountId) {
        return jdbc.sql("select user_id, team from crm.customer_owners where account_id = ?")
                .param(accountId)
                .query(Owner.class)
                .optional()
                .filter(owner -> groups.loginsOf(owner.team()).contains(owner.userId()))
                .map(Owner::userId);
    }
}
