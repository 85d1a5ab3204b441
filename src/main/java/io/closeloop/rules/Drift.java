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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final KnownSeeds seeds;
    private final PublishedFiles files;
    private final DecisionFiles contents;
    private final DraftStore drafts;
    private final RuleAudit audit;

    Drift(
            PackagedTables packaged,
            KnownSeeds seeds,
            PublishedFiles files,
            DecisionFiles contents,
            DraftStore drafts,
            RuleAudit audit) {
        this.packaged = packaged;
        this.seeds = seeds;
        this.files = files;
        this.contents = contents;
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * How a published table stands to the packaged one.
     *
     * @param differs     whether the published table says otherwise than the packaged one, whoever changed it
     * @param seedChanged whether the package brings another table than it did before: "packaged seed differs"
     * @param difference  from the published to the packaged table; empty without a packaged one
     */
    record Standing(boolean differs, boolean seedChanged, List<Change> difference) {

        private static final Standing UNPACKAGED = new Standing(false, false, List.of());
    }

    /** Of many tables by the definitions that decide now; without a packaged one there is no drift. */
    @Transactional(readOnly = true)
    public Map<String, Standing> of(List<Version> current) {
        Map<String, String> known = seeds.hashes();
        return current.stream()
                .collect(Collectors.toMap(
                        Version::key,
                        version -> standing(version.key(), contents.content(version.definitionId()), known)));
    }

    @Transactional(readOnly = true)
    public Standing of(String key) {
        PublishedFile published = files.current(key);
        return standing(published.key(), contents.content(published.definitionId()), seeds.hashes());
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
        seeds.takeOver(published.key(), seed.hash(), author.userId());
        audit.record(author.userId(), RuleAct.SEED_TAKEN_OVER, published.key(), null, null);
        return drafts.of(published.key(), author.userId()).orElseThrow();
    }

    /** Whether this is the packaged table as it is. */
    boolean isPackaged(String key, String xml) {
        return packaged.of(key).filter(seed -> seed.xml().equals(xml)).isPresent();
    }

    private Standing standing(String key, Content published, Map<String, String> known) {
        return packaged.of(key)
                .map(seed -> {
                    List<Change> difference = difference(published, seed);
                    boolean changed = !seed.hash().equals(known.getOrDefault(key, seed.hash()));
                    return new Standing(!difference.isEmpty(), changed, difference);
                })
                .orElse(Standing.UNPACKAGED);
    }

    /** Nothing of a published file that the desk cannot read. */
    private static List<Change> difference(Content published, Content seed) {
        return published.hash().equals(seed.hash()) || published.file().isEmpty()
                ? List.of()
                : TableDifference.between(published.file().get(), seed.file().orElseThrow())
                        .changes();
    }
}
