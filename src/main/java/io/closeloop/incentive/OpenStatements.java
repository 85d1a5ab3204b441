package io.closeloop.incentive;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of the running month, on which everything goes that is not of a month to be settled. */
@Component
class OpenStatements {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    OpenStatements(JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Id of the rep's; it is opened where it is not, and nobody else's to add to until the transaction ends. */
    long of(String rep) {
        return jdbc.sql("""
                        insert into crm.incentive_statements as s (rep, team, month)
                        values (:rep, (select team from crm.team_sellers where user_id = :rep), :month)
                            on conflict (rep, month) do update set team = s.team
                        returning id""")
                .param("rep", rep)
                .param("month", IncentiveMonth.of(clock.instant(), businessZone).firstDay())
                .query(Long.class)
                .single();
    }
}
