package io.closeloop.incentive;

import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters adjustments on the statement of the running month; closed months stay as they are. */
@Service
@Transactional
class Adjustments {

    private final JdbcClient jdbc;
    private final OpenStatements statements;
    private final Clock clock;

    Adjustments(JdbcClient jdbc, OpenStatements statements, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Enters an adjustment.
     *
     * @return false where the very same had been entered before
     * @throws Refusal CONFLICT where the reference stands for another adjustment, INVALID where nobody sells by that id
     */
    boolean enter(Adjustment adjustment, String by) {
        mustSell(adjustment.rep());
        boolean isNew = insert(adjustment, statements.of(adjustment.rep()), by) > 0;
        if (!isNew && !present(adjustment.reference()).equals(Optional.of(adjustment))) {
            throw Refusal.conflict("The reference " + adjustment.reference() + " stands for another adjustment.");
        }
        return isNew;
    }

    private void mustSell(String rep) {
        boolean sells = jdbc.sql("select exists (select from crm.sellers where user_id = ?)")
                .param(rep)
                .query(Boolean.class)
                .single();
        if (!sells) {
            throw Refusal.invalid("rep", "is not the user id of somebody who sells", rep);
        }
    }

    private int insert(Adjustment adjustment, long statement, String by) {
        return jdbc.sql("""
                        insert into crm.incentive_entries
                               (statement_id, kind, earned_in, amount, currency, reason, reference, entered_by, entered_at)
                        select id, 'ADJUSTMENT', month, :amount, :currency, :reason, :reference, :by, :now
                          from crm.incentive_statements
                         where id = :statement
                            on conflict (reference) do nothing""")
                .param("statement", statement)
                .param("amount", adjustment.amount())
                .param("currency", adjustment.currency())
                .param("reason", adjustment.reason())
                .param("reference", adjustment.reference())
                .param("by", by)
                .param("now", now())
                .update();
    }

    private Optional<Adjustment> present(String reference) {
        return jdbc.sql("""
                        select e.reference, s.rep, e.amount, e.currency, e.reason
                          from crm.incentive_entries    e
                          join crm.incentive_statements s on s.id = e.statement_id
                         where e.reference = :reference""")
                .param("reference", reference)
                .query(Adjustment.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
