package io.closeloop.rules;

import io.closeloop.base.Conditions;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.draft.RuleRights;
import io.closeloop.rules.evidence.BacktestStatus;
import io.closeloop.rules.evidence.Backtests;
import io.closeloop.rules.table.TableDifference;
import io.closeloop.rules.table.TableReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads changes as the API shows them. */
@Component
@Transactional(readOnly = true)
class ChangeReader {

    private static final String CHANGES = """
            select id, number, decision_key as key, kind, state, author, note, based_on_version, submitted_at, publish_at,
                   reevaluate, decided_by, decided_at, decision_note, overruled_reason, failing_cases, backtest_id,
                   published_version
              from crm.rule_changes
             where\s""";

    private final JdbcClient jdbc;
    private final ChangeRequests changes;
    private final PublishedFiles files;
    private final Backtests backtests;

    ChangeReader(JdbcClient jdbc, ChangeRequests changes, PublishedFiles files, Backtests backtests) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.files = files;
        this.backtests = backtests;
    }

    /**
     * Changes, the newest first.
     *
     * @param state null for all
     * @param key   null for those of all decisions
     */
    Page<ChangeView> list(ChangeState state, String key, PageQuery page) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: changes come with the newest first", page.sort());
        }
        Conditions conditions = new Conditions();
        conditions.equal("state", "state", state == null ? null : state.name());
        conditions.equal("decision_key", "key", key);
        long total = jdbc.sql("select count(*) from crm.rule_changes where " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql(CHANGES + conditions.sql() + " order by id desc limit :limit offset :offset")
                        .params(conditions.parameters())
                        .param("limit", page.size())
                        .param("offset", page.offset())
                        .query(ChangeView.class)
                        .list(),
                total);
    }

    /** Of decisions about people only how far it went: who reads changes may not read what people earn. */
    private BacktestStatus backtest(ChangeRequest change) {
        if (change.plan().backtestId() == null) {
            return null;
        }
        BacktestStatus backtest = backtests.summary(change.plan().backtestId());
        return RuleRights.isAboutPeople(change.decisionKey()) ? backtest.progress() : backtest;
    }

    ChangeView view(String number) {
        return jdbc.sql(CHANGES + "number = :number")
                .param("number", number)
                .query(ChangeView.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no rule change " + number + "."));
    }

    /**
     * One change with what was found about it.
     *
     * @param numberOrId its number such as RC-2026-000001, or its id
     */
    ChangeDetails details(String numberOrId) {
        ChangeRequest change = numberOrId.matches("\\d{1,18}")
                ? changes.inProcess(Long.parseLong(numberOrId))
                : changes.numbered(numberOrId);
        String before =
                files.version(change.decisionKey(), change.basedOnVersion()).xml();
        return new ChangeDetails(
                view(change.number()),
                TableDifference.between(TableReader.read(before), TableReader.read(change.xml()))
                        .changes(),
                change.evidence().checkResult(),
                change.evidence().caseResult(),
                change.evidence().impact(),
                backtest(change),
                change.plan().chosen(),
                change.xml());
    }
}
