package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a seller may see of the own team: sums of whole months, in each of which either nobody else of the team did
 * anything or at least two did, in each currency, too. Whoever takes the own figures, or sums of other months, away
 * from such a sum has what several colleagues did together, never what one did.
 */
@Component
class TeamSums {

    private static final String TELLING = """
            select to_char(day, 'YYYY-MM')
              from crm.insight_sums
             where day between :from and :to
               and team = :team
               and rep not in ('', :self)
               and %s
               and (leads, won_leads, opened, won, lost, received) <> (0, 0, 0, 0, 0, 0)
             group by grouping sets ((day), (day, currency))
            having count(distinct rep) = 1
               and (grouping(currency) = 1 or currency <> '')   -- leads are in no currency
             order by day
             limit 1""";

    private static final String TELLING_OF_CARE = """
            select exists(select 1
                            from crm.insight_care_sums
                           where day between :from and :to
                             and team = :team
                             and rep not in ('', :self)
                             and %s
                             and %s > 0
                           group by day
                          having count(distinct rep) = 1)""";

    private final JdbcClient jdbc;

    TeamSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses sums from which a seller could tell what a colleague sold. */
    void mustTellNobodysFigures(String team, Selection selection, Actor seller) {
        if (!selection.period().isOfWholeMonths(selection.today())) {
            throw Refusal.forbidden("You see the sums of your team for whole months only.");
        }
        jdbc.sql(TELLING.formatted(KeptSums.OF_SALES
                        .condition(Set.of(Dimension.TEAM), Dimension.REP)
                        .orElseThrow()))
                .param("from", selection.period().from())
                .param("to", selection.period().to())
                .param("team", team)
                .param("self", seller.userId())
                .query(String.class)
                .optional()
                .ifPresent(month -> {
                    throw Refusal.forbidden("Beside you only one seller of the team was active in " + month
                            + ": the sum would tell what that colleague sold.");
                });
    }

    /** Whether a seller could tell how a colleague's customers were looked after from a sum that may be seen. */
    boolean tellOfCare(String team, Selection selection, Actor seller) {
        String ofReps = KeptSums.OF_CARE
                .condition(Set.of(Dimension.TEAM), Dimension.REP)
                .orElseThrow();
        return jdbc.sql(TELLING_OF_CARE.formatted(ofReps, String.join(" + ", Care.COUNTED)))
                .param("from", selection.period().from())
                .param("to", selection.period().to())
                .param("team", team)
                .param("self", seller.userId())
                .query(Boolean.class)
                .single();
    }
}
