package io.closeloop.rules.evidence;

import io.closeloop.TestClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes decisions of the past, and leads, deals and customers that they were about. */
class PastCases {

    private final DecisionService decisions;
    private final JdbcClient jdbc;
    private final TestClock clock;

    PastCases(DecisionService decisions, JdbcClient jdbc, TestClock clock) {
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Has the engine take a decision at a moment at which no other one of this table is taken. */
    String decide(String key, Instant at, Map<String, Object> facts) {
        clock.set(at);
        decisions.evaluateDecisionByKey(key).variables(facts).evaluate();
        return jdbc.sql("select id_ from act_hi_decinst where dec_def_key_ = ? and eval_time_ = ?")
                .params(key, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    /** The same in the case of a number, as a process would have done it. */
    String decideInCase(String number, String key, Instant at, Map<String, Object> facts) {
        String decision = decide(key, at, facts);
        String process = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into act_hi_procinst
                               (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_, proc_def_key_, start_time_)
                        values (:id, :id, :id, :number, 'past:1:1', 'past', :at)
                        """)
                .param("id", process)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update act_hi_decinst set proc_inst_id_ = ?, root_proc_inst_id_ = ? where id_ = ?")
                .params(process, process, decision)
                .update();
        return decision;
    }

    /** Copies a decision so many times, each a second after the other. */
    void multiply(String decision, int times) {
        jdbc.sql("""
                        insert into act_hi_decinst (id_, dec_def_id_, dec_def_key_, eval_time_)
                        select id_ || '-' || n, dec_def_id_, dec_def_key_, eval_time_ + make_interval(secs => n)
                          from act_hi_decinst, generate_series(1, :times) n
                         where id_ = :id
                        """).param("id", decision).param("times", times).update();
        jdbc.sql("""
                        insert into act_hi_dec_in (id_, dec_inst_id_, clause_id_, var_type_, double_, long_, text_)
                        select id_ || '-' || n, dec_inst_id_ || '-' || n, clause_id_, var_type_, double_, long_, text_
                          from act_hi_dec_in, generate_series(1, :times) n
                         where dec_inst_id_ = :id
                        """).param("id", decision).param("times", times).update();
        jdbc.sql("""
                        insert into act_hi_dec_out (id_, dec_inst_id_, clause_id_, rule_id_, rule_order_, var_name_,
                                                    var_type_, double_, long_, text_)
                        select id_ || '-' || n, dec_inst_id_ || '-' || n, clause_id_, rule_id_, rule_order_, var_name_,
                               var_type_, double_, long_, text_
                          from act_hi_dec_out, generate_series(1, :times) n
                         where dec_inst_id_ = :id
                        """).param("id", decision).param("times", times).update();
    }

    String lead(String status) {
        return jdbc.sql("""
                        insert into crm.leads (id, version, number, status, source, company, company_key, contact_name,
                                               email, currency, created_by, created_at, closed_at)
                        select id, 0, 'LD-PAST-' || id, :status, 'WEBSITE', 'Past', 'past', 'Ann Lee',
                               'past@example.invalid', 'CNY', 'test', now(), now()
                          from nextval('crm.lead_id') id
                        returning number
                        """).param("status", status).query(String.class).single();
    }

    String account() {
        return jdbc.sql("""
                        insert into crm.accounts (id, version, number, name, name_key, tier, phase, created_at)
                        select id, 0, 'AC-PAST-' || id, 'Past', 'past', 'D', 'AWARENESS', now()
                          from nextval('crm.account_id') id
                        returning number
                        """).query(String.class).single();
    }

    /** A deal that ended. */
    void deal(String caseNumber, String account, String state, int amount, Instant closedAt) {
        jdbc.sql("""
                        insert into crm.opportunities (id, version, number, account_id, case_number, source, amount,
                                                       currency, stage, state, lost_reason, competitor, created_at, closed_at)
                        select id, 0, 'OP-PAST-' || id, (select a.id from crm.accounts a where a.number = :account), :case,
                               'WEBSITE', :amount, 'CNY', 'CONTRACT', :state,
                               case :state when 'LOST' then 'PRICE' end, case :state when 'LOST' then 'none' end,
                               :at, :at
                          from nextval('crm.opportunity_id') id
                        """)
                .param("account", account)
                .param("case", caseNumber)
                .param("amount", amount)
                .param("state", state)
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
