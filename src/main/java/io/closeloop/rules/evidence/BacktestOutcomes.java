package io.closeloop.rules.evidence;

import io.closeloop.process.Qualification;
import io.closeloop.process.QualifyLead.LeadQualification;
import io.closeloop.rules.evidence.BacktestResult.ClassOutcome;
import io.closeloop.rules.evidence.BacktestResult.Fate;
import io.closeloop.rules.evidence.BacktestResult.TurnedAway;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets what a back-test's cases were decided, and would be, against what really became of them. A case is counted once,
 * with its last decision: a lead that was scored again and again is one lead.
 */
@Component
class BacktestOutcomes {

    private static final int MOST_CLASSES = 100;

    private static final String FATES = """
            with standing as (select distinct on (subject)
                                     subject, evaluated_at, old_class, new_class
                                from crm.rule_backtest_cases
                               where backtest_id = :id and obstacle is null
                               order by subject, evaluated_at desc, decision_instance_id desc),
                 fate     as (select s.old_class, s.new_class,
                                     l.number is not null or d.deals > 0        as chance,
                                     coalesce(l.qualified, false)               as qualified,
                                     coalesce(d.won, false)                     as won,
                                     coalesce(d.lost and not d.won, false)      as lost,
                                     a.account_id is not null                   as customer,
                                     coalesce(p.purchases, 0) > 0               as bought_again,
                                     coalesce(d.amount, 0) + coalesce(p.amount, 0) as amount
                                from standing               s
                                left join crm.lead_outcomes l on l.number = s.subject
                                left join crm.customers     a on a.number = s.subject
                                left join lateral (select count(*)                as deals,
                                                          bool_or(state = 'WON')  as won,
                                                          bool_or(state = 'LOST') as lost,
                                                          sum(amount) filter (where state = 'WON' and currency = :currency)
                                                                                  as amount
                                                     from crm.deals
                                                    where case_number = s.subject) d on true
                                left join lateral (select count(*)                as purchases,
                                                          sum(amount) filter (where currency = :currency) as amount
                                                     from crm.deals
                                                    where account_id = a.account_id
                                                      and state = 'WON'
                                                      and closed_at > s.evaluated_at) p on true)
            """;

    private final JdbcClient jdbc;

    BacktestOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest classes, each as it was and as the draft has it. */
    List<ClassOutcome> byClass(long backtestId, String currency) {
        Map<String, ClassOutcome> classes = new LinkedHashMap<>();
        jdbc.sql(FATES + """
                        select side, class,
                               count(*)                             as cases,
                               count(*) filter (where chance)       as chances,
                               count(*) filter (where qualified)    as qualified,
                               count(*) filter (where won)          as won,
                               count(*) filter (where lost)         as lost,
                               sum(amount)                          as amount,
                               count(*) filter (where customer)     as customers,
                               count(*) filter (where bought_again) as bought_again
                          from fate
                         cross join lateral (values ('BEFORE', old_class), ('AFTER', new_class)) as sides (side, class)
                         group by side, class
                         order by sum(count(*)) over (partition by class) desc, class
                         limit :limit
                        """)
                .param("id", backtestId)
                .param("currency", currency)
                .param("limit", 2 * MOST_CLASSES)
                .query(row -> {
                    classes.merge(row.getString("class"), oneSide(row), BacktestOutcomes::both);
                });
        return List.copyOf(classes.values());
    }

    /** Only of the decision by which leads are passed on to people; null of others. */
    TurnedAway turnedAway(Backtest backtest, String currency) {
        if (!backtest.key().equals(LeadQualification.KEY)) {
            return null;
        }
        return jdbc.sql(FATES + """
                        select count(*) filter (where won)                 as won,
                               coalesce(sum(amount) filter (where won), 0) as amount,
                               count(*) filter (where lost)                as lost
                          from fate
                         where old_class <> all(:turnedAway)
                           and new_class = any(:turnedAway)
                        """)
                .param("id", backtest.id())
                .param("currency", currency)
                .param("turnedAway", turningAway())
                .query(TurnedAway.class)
                .single();
    }

    private static String[] turningAway() {
        return Arrays.stream(Qualification.values())
                .filter(Qualification::turnsAway)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static ClassOutcome oneSide(ResultSet row) throws SQLException {
        boolean before = row.getString("side").equals("BEFORE");
        return new ClassOutcome(row.getString("class"), before ? fate(row) : null, before ? null : fate(row));
    }

    private static ClassOutcome both(ClassOutcome one, ClassOutcome other) {
        return new ClassOutcome(
                one.name(),
                one.before() == null ? other.before() : one.before(),
                one.after() == null ? other.after() : one.after());
    }

    private static Fate fate(ResultSet row) throws SQLException {
        long chances = row.getLong("chances");
        long customers = row.getLong("customers");
        return new Fate(
                row.getLong("cases"),
                chances,
                row.getLong("qualified"),
                row.getLong("won"),
                row.getLong("lost"),
                row.getBigDecimal("amount").setScale(2, RoundingMode.HALF_UP),
                percent(row.getLong("won"), chances),
                customers,
                row.getLong("bought_again"),
                percent(row.getLong("bought_again"), customers));
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
