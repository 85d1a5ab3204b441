package io.closeloop.rules;

import io.closeloop.base.Refusal;
import io.closeloop.rules.DecisionFiles.Content;
import io.closeloop.rules.draft.DraftStore;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All decision files with where each stands. */
@Component
@Transactional(readOnly = true)
class Desk {

    private final Versions versions;
    private final DecisionFiles contents;
    private final PublishedFiles files;
    private final DraftStore drafts;
    private final Hits hits;
    private final Drift drift;
    private final JdbcClient jdbc;

    Desk(
            Versions versions,
            DecisionFiles contents,
            PublishedFiles files,
            DraftStore drafts,
            Hits hits,
            Drift drift,
            JdbcClient jdbc) {
        this.versions = versions;
        this.contents = contents;
        this.files = files;
        this.drafts = drafts;
        this.hits = hits;
        this.drift = drift;
        this.jdbc = jdbc;
    }

    /** One item for each file: decisions that others of the file use are part of theirs. */
    List<RuleItem> list() {
        List<Version> tops = versions.latest().stream().filter(this::isTop).toList();
        List<String> keys = tops.stream().map(Version::key).toList();
        Figures figures = new Figures(drafts.counts(), openChanges(), hits.lately(keys), drift.of(tops));
        return tops.stream().map(version -> item(version, figures)).toList();
    }

    /**
     * The file by the key of any of its decisions.
     *
     * @throws Refusal NOT_FOUND
     */
    RuleItem get(String key) {
        String top = files.current(key).key();
        return list().stream()
                .filter(item -> item.key().equals(top))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no decision " + key + "."));
    }

    private boolean isTop(Version version) {
        return contents.content(version.definitionId())
                .file()
                .map(file -> file.tops().stream().anyMatch(top -> top.key().equals(version.key())))
                .orElse(true);
    }

    private RuleItem item(Version version, Figures figures) {
        String key = version.key();
        Content content = contents.content(version.definitionId());
        Drift.Standing standing = figures.drift().get(key);
        return new RuleItem(
                key,
                version.name(),
                content.file()
                        .flatMap(file -> file.decision(key))
                        .map(DecisionPart::description)
                        .orElse(""),
                version.version(),
                version.source(),
                version.author(),
                version.approver(),
                version.publishedAt(),
                figures.drafts().getOrDefault(key, 0L),
                figures.changes().getOrDefault(key, 0L),
                standing.differs(),
                standing.seedChanged(),
                figures.hits().getOrDefault(key, 0L),
                content.file().map(DecisionFile::keys).orElse(List.of(key)));
    }

    private Map<String, Long> openChanges() {
        return jdbc.sql("""
                        select decision_key, count(*)
                          from crm.rule_changes
                         where state in ('SUBMITTED', 'APPROVED')
                         group by decision_key""").query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Figures(
            Map<String, Long> drafts,
            Map<String, Long> changes,
            Map<String, Long> hits,
            Map<String, Drift.Standing> drift) {}
}
