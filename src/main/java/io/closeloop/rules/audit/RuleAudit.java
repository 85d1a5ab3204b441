package io.closeloop.rules.audit;

import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down every act in the transaction of the act: what was not done is not written, what was is. */
@Component
public class RuleAudit {

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param who       the user's id
     * @param reference a change's number, a version, a case's name; null where there is none
     * @param why       in the user's words; null where none were asked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String who, RuleAct what, String decisionKey, String reference, String why) {
        jdbc.sql("""
                        insert into crm.rule_audit (at, who, what, decision_key, reference, why)
                        values (:at, :who, :what, :key, :reference, :why)""")
                .param("at", OffsetDateTime.now(clock))
                .param("who", who)
                .param("what", what.name())
                .param("key", decisionKey)
                .param("reference", reference)
                .param("why", why)
                .update();
    }

    /** The log, the newest line first; of all decisions for null. */
    @Transactional(readOnly = true)
    public Page<AuditLine> list(String decisionKey, PageQuery page) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: the log comes with the newest line first", page.sort());
        }
        String condition = decisionKey == null ? "" : " where decision_key = :key";
        long total = jdbc.sql("select count(*) from crm.rule_audit" + condition)
                .param("key", decisionKey)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql("select at, who, what, decision_key, reference, why from crm.rule_audit" + condition
                                + " order by id desc limit :limit offset :offset")
                        .param("key", decisionKey)
                        .param("limit", page.size())
                        .param("offset", page.offset())
                        .query(AuditLine.class)
                        .list(),
                total);
    }
}
