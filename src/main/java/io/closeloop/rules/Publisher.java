package io.closeloop.rules;

import io.closeloop.process.AsSystem;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.draft.DraftStore;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes an approved change as a deployment of its own: a new version beside the older ones, which every node's next
 * decision takes.
 */
@Service
@Transactional
class Publisher {

    /** Told apart from what the package brings, so that a duplicate check never compares the two. */
    static final String SOURCE = "closeloop rules";

    /** Our text is read as characters; the engine must not read it in another encoding that it names. */
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final ChangeRequests changes;
    private final PublishedFiles files;
    private final DraftStore drafts;
    private final DecisionLock lock;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final RuleAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Publisher(
            ChangeRequests changes,
            PublishedFiles files,
            DraftStore drafts,
            DecisionLock lock,
            RepositoryService repositoryService,
            AsSystem asSystem,
            RuleAudit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.changes = changes;
        this.files = files;
        this.drafts = drafts;
        this.lock = lock;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Publishes the change, unless another one was published since its author began: it would be undone unseen.
     *
     * @return whether it is published now
     */
    boolean publish(long changeId) {
        ChangeRequest change = changes.inProcess(changeId);
        lock.take(change.decisionKey());
        PublishedFile current = files.current(change.decisionKey());
        if (current.version() != change.basedOnVersion()) {
            overtake(change, current.version());
            return false;
        }
        DecisionDefinition published = deploy(change, current.resource());
        change.publish(published.getVersion());
        changes.saveAndFlush(change);
        keep(change, published);
        throwDraftAway(change);
        RuleAct act = change.isForced() ? RuleAct.PUBLISHED_IN_EMERGENCY : RuleAct.PUBLISHED;
        audit.record(
                change.decidedBy(),
                act,
                change.decisionKey(),
                change.number() + ", version " + published.getVersion(),
                change.note());
        return true;
    }

    /** The author's, unless it was worked on since. */
    private void throwDraftAway(ChangeRequest change) {
        drafts.of(change.decisionKey(), change.author())
                .filter(draft -> draft.xml().equals(change.xml()))
                .ifPresent(draft -> drafts.delete(change.decisionKey(), draft.id()));
    }

    private void overtake(ChangeRequest change, int current) {
        String why = "Version %d was published before; %s is made from version %d."
                .formatted(current, change.number(), change.basedOnVersion());
        change.overtake(why);
        changes.saveAndFlush(change);
        audit.record(change.decidedBy(), RuleAct.OVERTAKEN, change.decisionKey(), change.number(), why);
    }

    private DecisionDefinition deploy(ChangeRequest change, String resourceName) {
        byte[] xml = (DECLARATION + XmlText.withoutDeclaration(change.xml())).getBytes(StandardCharsets.UTF_8);
        List<DecisionDefinition> deployed = asSystem.call(() -> repositoryService
                .createDeployment()
                .name("closeloop rule " + change.decisionKey())
                .source(SOURCE)
                .addInputStream(resourceName, new ByteArrayInputStream(xml))
                .deployWithResult()
                .getDeployedDecisionDefinitions());
        return deployed.stream()
                .filter(definition -> definition.getKey().equals(change.decisionKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(change.number() + " has lost its decision's key"));
    }

    /** A number comes again where its version was deleted with its deployment. */
    private void keep(ChangeRequest change, DecisionDefinition published) {
        jdbc.sql("""
                        insert into crm.rule_publications
                               (decision_key, version, deployment_id, change_id, published_at, xml_hash)
                        values (:key, :version, :deployment, :change, :now, :hash)
                            on conflict (decision_key, version)
                            do update set deployment_id = excluded.deployment_id,
                                          change_id     = excluded.change_id,
                                          published_at  = excluded.published_at,
                                          xml_hash      = excluded.xml_hash""")
                .param("key", change.decisionKey())
                .param("version", published.getVersion())
                .param("deployment", published.getDeploymentId())
                .param("change", change.id())
                .param("now", OffsetDateTime.now(clock))
                .param("hash", Hash.of(change.xml()))
                .update();
    }
}
