package io.closeloop.rules.evidence;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.check.RuleCheck;
import io.closeloop.rules.draft.DraftStore;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.stereotype.Component;

/** Takes a back-test in if what is to be tested can be evaluated at all. */
@Component
class BacktestRequests {

    private final Backtests backtests;
    private final DraftStore drafts;
    private final PublishedFiles published;
    private final PublishedVersions versions;
    private final UndeployedDecisions engines;
    private final Clock clock;
    private final ZoneId businessZone;

    BacktestRequests(
            Backtests backtests,
            DraftStore drafts,
            PublishedFiles published,
            PublishedVersions versions,
            UndeployedDecisions engines,
            Clock clock,
            ZoneId businessZone) {
        this.backtests = backtests;
        this.drafts = drafts;
        this.published = published;
        this.versions = versions;
        this.engines = engines;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Has a draft tested.
     *
     * @return the back-test's id
     * @throws Refusal INVALID with what is wrong with the draft or the period
     */
    long start(String key, BacktestRequest request, Actor actor) {
        String top = published.current(key).key();
        String xml = xml(top, request);
        mustBeEvaluable(top, xml);
        Period period = Period.of(request.from(), request.to(), clock.instant(), businessZone);
        return backtests.start(top, xml, hash(xml), period, actor.userId());
    }

    private String xml(String key, BacktestRequest request) {
        if ((request.draftId() == null) == (request.xml() == null)) {
            throw Refusal.invalid("draftId", "or xml must be given, one of them", request.draftId());
        }
        return request.xml() == null ? drafts.get(key, request.draftId()).xml() : request.xml();
    }

    private void mustBeEvaluable(String key, String xml) {
        RuleCheck.mustBeSafe(xml);
        DecisionFile draft = TableReader.read(xml);
        if (draft.decision(key).isEmpty()) {
            throw Refusal.invalid("xml", "must have the decision " + key, String.join(", ", draft.keys()));
        }
        try {
            new Replay(key, draft, xml, versions, engines);
        } catch (DmnEngineException e) {
            throw Refusal.invalid("xml", "cannot be evaluated: " + e.getMessage(), null);
        }
    }

    private static String hash(String xml) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
