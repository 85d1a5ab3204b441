package io.closeloop.rules;

import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.rules.Version.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's versions of decisions with what the desk knows about each: one query for all, which its API has not. */
@Component
@Transactional(readOnly = true)
class Versions {

    /** What {@code DecisionSeeder} deploys. */
    private static final String PACKAGE = "closeloop package";

    private static final String VERSIONS = """
            select d.id_ as definition_id, d.key_ as key, coalesce(d.name_, d.key_) as name, d.version_ as version,
                   p.deploy_time_, p.source_, coalesce(r.published_at, o.deployed_at) as published_at, c.kind,
                   coalesce(c.author, o.deployed_by) as author, c.decided_by, coalesce(c.note, o.note) as note, c.number,
                   o.deployed_by is not null as past_the_desk
              from act_re_decision_def         d
              join act_re_deployment           p on p.id_ = d.deployment_id_
              left join crm.rule_publications  r on r.decision_key = d.key_ and r.deployment_id = d.deployment_id_
              left join crm.rule_changes       c on c.id = r.change_id
              left join crm.rule_deployments   o on o.decision_key = d.key_ and o.deployment_id = d.deployment_id_
            """;

    private static final String LATEST = VERSIONS + """
             where not exists (select 1
                                 from act_re_decision_def newer
                                where newer.key_ = d.key_ and newer.version_ > d.version_)
             order by lower(coalesce(d.name_, d.key_)), d.key_""";

    private static final String OF_DECISION = VERSIONS + """
             where d.key_ = :key
             order by d.version_ desc
             limit :limit offset :offset""";

    private static final String SEEDED = """
            select distinct on (d.key_) d.key_ as key, d.id_ as definition_id
              from act_re_decision_def d
              join act_re_deployment   p on p.id_ = d.deployment_id_
             where p.source_ = :package
               and not exists (select 1 from crm.rule_deployments o where o.deployment_id = p.id_)
             order by d.key_, d.version_ desc""";

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of every decision that decides now, by name. */
    List<Version> latest() {
        return jdbc.sql(LATEST).query((row, number) -> version(row)).list();
    }

    /** Those of one decision, the newest first. */
    Page<Version> of(String key, PageQuery page) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: versions come with the newest first", page.sort());
        }
        long total = jdbc.sql("select count(*) from act_re_decision_def where key_ = :key")
                .param("key", key)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql(OF_DECISION)
                        .param("key", key)
                        .param("limit", page.size())
                        .param("offset", page.offset())
                        .query((row, number) -> version(row))
                        .list(),
                total);
    }

    /** The definitions that came with the package, by key; of several the last. */
    Map<String, String> seeded() {
        return jdbc
                .sql(SEEDED)
                .param("package", PACKAGE)
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("definition_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Version version(ResultSet row) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        // The engine's own times have no zone but the machine's, which the driver knows.
        OffsetDateTime deployed = row.getTimestamp("deploy_time_").toInstant().atOffset(ZoneOffset.UTC);
        return new Version(
                row.getString("definition_id"),
                row.getString("key"),
                row.getString("name"),
                row.getInt("version"),
                published == null ? deployed : published,
                source(row),
                row.getString("author"),
                row.getString("decided_by"),
                row.getString("note"),
                row.getString("number"));
    }

    private static Source source(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind != null) {
            return Source.valueOf(kind);
        }
        boolean packaged = PACKAGE.equals(row.getString("source_")) && !row.getBoolean("past_the_desk");
        return packaged ? Source.PACKAGE : Source.DEPLOYED;
    }
}
