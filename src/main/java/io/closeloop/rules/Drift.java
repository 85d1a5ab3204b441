package io.closeloop.rules;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.rules.DecisionFiles.Content;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.draft.Draft;
import io.closeloop.rules.draft.DraftStore;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.table.Change;
import io.closeloop.rules.table.TableDifference;
import io.closeloop.rules.table.TableReader;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published tables against those that this release brings. A release never overwrites what was published; it is shown,
 * and taken over as a draft by whoever wants it.
 */
@Service
@Transactional
class Drift {

    private final PackagedTables packaged;
    private final PublishedFiles files;
    private final DecisionFiles contents;
    private final Versions versions;
    private final DraftStore drafts;
    private final RuleAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drift(
            PackagedTables packaged,
            PublishedFiles files,
            DecisionFiles contents,
            Versions versions,
            DraftStore drafts,
            RuleAudit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.packaged = packaged;
        this.files = files;
        this.contents = contents;
        this.versions = versions;
        this.drafts = drafts;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How a published table stands to the packaged one.
     *
     * @param differs     whether the published table decides otherwise than the packaged one, whoever changed it
     * @param seedChanged whether the package brings another table than it did before: "packaged seed differs"
     * @param difference  from the published to the packaged table; empty without a packaged one
     */
    record Standing(boolean differs, boolean seedChanged, List<Change> difference) {

        private static final Standing UNPACKAGED = new Standing(false, false, List.of());
    }

    /** Compares many with what is known of all of them. */
    class Overview {

        private final Map<String, String> seeded = versions.seeded();
        private final Map<String, String> takenOver = takenOver();

        Standing of(String key, Content published) {
            return packaged.of(key)
                    .map(seed -> new Standing(differs(published, seed), isNew(key, seed), List.of()))
                    .orElse(Standing.UNPACKAGED);
        }

        /** Known is what was taken over last, or else what was seeded. */
        private boolean isNew(String key, Content seed) {
            String known = takenOver.containsKey(key)
                    ? takenOver.get(key)
                    : Optional.ofNullable(seeded.get(key))
                            .map(definition -> contents.content(definition).hash())
                            .orElse(null);
            return known != null && !known.equals(seed.hash());
        }
    }

    @Transactional(readOnly = true)
    public Overview overview() {
        return new Overview();
    }

    @Transactional(readOnly = true)
    public Standing of(String key) {
        PublishedFile published = files.current(key);
        Standing standing = new Overview().of(published.key(), contents.content(published.definitionId()));
        List<Change> difference = packaged.of(published.key())
                .flatMap(Content::file)
                .map(seed -> TableDifference.between(TableReader.read(published.xml()), seed)
                        .changes())
                .orElse(List.of());
        return new Standing(standing.differs(), standing.seedChanged(), difference);
    }

    /**
     * Makes the packaged table a draft of one's own; from then on it is known.
     *
     * @throws Refusal CONFLICT where the author has a draft already, NOT_FOUND where the package has no such table
     */
    Draft adopt(String key, Actor author) {
        PublishedFile published = files.current(key);
        Content seed = packaged.of(published.key())
                .orElseThrow(() -> Refusal.notFound("This release brings no table " + published.key() + "."));
        if (!drafts.begin(published.key(), author.userId(), seed.xml(), published.version())) {
            throw Refusal.conflict(
                    "You have a draft of %s already: finish it or throw it away before.".formatted(published.key()));
        }
        keep(published.key(), seed.hash(), author.userId());
        audit.record(author.userId(), RuleAct.SEED_TAKEN_OVER, published.key(), null, null);
        return drafts.of(published.key(), author.userId()).orElseThrow();
    }

    /** Whether this is the packaged table as it is. */
    boolean isPackaged(String key, String xml) {
        return packaged.of(key).filter(seed -> seed.xml().equals(xml)).isPresent();
    }

    private void keep(String key, String hash, String by) {
        jdbc.sql("""
                        insert into crm.rule_seeds (decision_key, seed_hash, taken_over_at, taken_over_by)
                        values (:key, :hash, :now, :by)
                            on conflict (decision_key)
                            do update set seed_hash     = excluded.seed_hash,
                                          taken_over_at = excluded.taken_over_at,
                                          taken_over_by = excluded.taken_over_by""")
                .param("key", key)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    private Map<String, String> takenOver() {
        return jdbc
                .sql("select decision_key, seed_hash from crm.rule_seeds")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean differs(Content published, Content seed) {
        if (published.hash().equals(seed.hash())) {
            return false;
        }
        return published.file().isEmpty()
                || !TableDifference.between(published.file().get(), seed.file().orElseThrow())
                        .isEmpty();
    }
}
