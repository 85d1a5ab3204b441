package io.closeloop.rules.draft;

import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts, in the table {@code rule_drafts}: one per decision and author. */
@Component
@Transactional
public class DraftStore {

    private static final int MOST_LISTED = 200;

    private static final String DRAFT = """
            select id, decision_key as key, author, based_on_version, revision, created_at, updated_at, xml
              from crm.rule_drafts""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A draft of a decision.
     *
     * @throws Refusal NOT_FOUND
     */
    public Draft get(String key, long id) {
        return jdbc.sql(DRAFT + " where id = :id and decision_key = :key")
                .param("id", id)
                .param("key", key)
                .query(Draft.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no draft " + id + " of " + key + "."));
    }

    /** What an author is working on. */
    public Optional<Draft> of(String key, String author) {
        return jdbc.sql(DRAFT + " where decision_key = :key and author = :author")
                .param("key", key)
                .param("author", author)
                .query(Draft.class)
                .optional();
    }

    /** All drafts of a decision, the latest first; at most two hundred. */
    public List<DraftSummary> of(String key) {
        return jdbc.sql("""
                        select id, decision_key as key, author, based_on_version, revision, updated_at
                          from crm.rule_drafts
                         where decision_key = :key
                         order by updated_at desc, id
                         limit :most""")
                .param("key", key)
                .param("most", MOST_LISTED)
                .query(DraftSummary.class)
                .list();
    }

    /** How many drafts there are, by the key of their decision; no entry where there is none. */
    public Map<String, Long> counts() {
        return jdbc
                .sql("select decision_key, count(*) from crm.rule_drafts group by decision_key")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Begins a draft unless the author has one; whether it was begun. */
    public boolean begin(String key, String author, String xml, int basedOnVersion) {
        return jdbc.sql("""
                        insert into crm.rule_drafts
                               (decision_key, author, xml, based_on_version, revision, created_at, updated_at)
                        values (:key, :author, :xml, :basedOn, 1, :now, :now)
                        on conflict (decision_key, author) do nothing""")
                        .param("key", key)
                        .param("author", author)
                        .param("xml", xml)
                        .param("basedOn", basedOnVersion)
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Saves what an author has changed.
     *
     * @param revision the one that was changed
     * @throws Refusal CONFLICT where it was saved elsewhere in the meantime; it says when
     */
    public Draft save(String key, long id, String xml, int revision) {
        int saved = jdbc.sql("""
                        update crm.rule_drafts
                           set xml = :xml, revision = revision + 1, updated_at = :now
                         where id = :id and decision_key = :key and revision = :revision""")
                .param("xml", xml)
                .param("now", now())
                .param("id", id)
                .param("key", key)
                .param("revision", revision)
                .update();
        Draft draft = get(key, id);
        if (saved == 0) {
            throw Refusal.conflict("%s has saved revision %d of this draft at %s; you changed revision %d. Reload it."
                    .formatted(draft.author(), draft.revision(), draft.updatedAt(), revision));
        }
        return draft;
    }

    /** Throws a draft away, if it is there. */
    public void delete(String key, long id) {
        jdbc.sql("delete from crm.rule_drafts where id = :id and decision_key = :key")
                .param("id", id)
                .param("key", key)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
