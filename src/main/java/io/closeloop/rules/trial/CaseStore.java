package io.closeloop.rules.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.Refusal;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The saved examples, in the table {@code rule_cases}. */
@Component
@Transactional
class CaseStore {

    static final int MOST = 500;

    private static final String CASE =
            "select id, decision_key, name, inputs, expected, created_by, created_at, revision from crm.rule_cases";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final RuleAudit audit;
    private final Clock clock;

    CaseStore(JdbcClient jdbc, ObjectMapper json, RuleAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of a decision, by name. */
    List<RuleCase> of(String key) {
        return jdbc.sql(CASE + " where decision_key = :key order by name limit :most")
                .param("key", key)
                .param("most", MOST)
                .query(this::read)
                .list();
    }

    RuleCase get(String key, long id) {
        return jdbc.sql(CASE + " where id = :id and decision_key = :key")
                .param("id", id)
                .param("key", key)
                .query(this::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no case " + id + " of " + key + "."));
    }

    RuleCase add(String key, NewCase posted, String by) {
        if (of(key).size() == MOST) {
            throw Refusal.conflict("There are " + MOST + " cases already; delete one first.");
        }
        try {
            long id = jdbc.sql("""
                            insert into crm.rule_cases
                                   (decision_key, name, inputs, expected, created_by, created_at, revision)
                            values (:key, :name, :inputs::jsonb, :expected::jsonb, :by, :now, 1)
                            returning id""")
                    .param("key", key)
                    .param("name", posted.name())
                    .param("inputs", written(posted.inputs()))
                    .param("expected", written(posted.expected()))
                    .param("by", by)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            audit.record(by, RuleAct.CASE_ADDED, key, posted.name(), null);
            return get(key, id);
        } catch (DuplicateKeyException e) {
            throw taken(posted);
        }
    }

    RuleCase change(String key, long id, NewCase posted, String by) {
        RuleCase before = get(key, id);
        try {
            int changed = jdbc.sql("""
                            update crm.rule_cases
                               set name = :name, inputs = :inputs::jsonb, expected = :expected::jsonb,
                                   revision = revision + 1
                             where id = :id and revision = :revision""")
                    .param("name", posted.name())
                    .param("inputs", written(posted.inputs()))
                    .param("expected", written(posted.expected()))
                    .param("id", id)
                    .param("revision", posted.revision())
                    .update();
            if (changed == 0) {
                throw Refusal.conflict("The case is at revision %d; you changed revision %d. Reload it."
                        .formatted(before.revision(), posted.revision()));
            }
        } catch (DuplicateKeyException e) {
            throw taken(posted);
        }
        audit.record(by, RuleAct.CASE_CHANGED, key, posted.name(), null);
        return get(key, id);
    }

    void delete(String key, long id, String by) {
        jdbc.sql("delete from crm.rule_cases where id = :id and decision_key = :key returning name")
                .param("id", id)
                .param("key", key)
                .query(String.class)
                .optional()
                .ifPresent(name -> audit.record(by, RuleAct.CASE_DELETED, key, name, null));
    }

    private static Refusal taken(NewCase posted) {
        return Refusal.conflict("There is a case called \"" + posted.name() + "\" already.");
    }

    private RuleCase read(ResultSet row, int number) throws SQLException {
        return new RuleCase(
                row.getLong("id"),
                row.getString("decision_key"),
                row.getString("name"),
                read(row.getString("inputs"), new TypeReference<Map<String, Object>>() {}),
                read(row.getString("expected"), new TypeReference<Object>() {}),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getInt("revision"));
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A saved case cannot be read", e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A case cannot be written", e);
        }
    }
}
