package io.closeloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.draft.Draft;
import io.closeloop.rules.draft.DraftStore;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.table.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A published table and the one that a release brings. */
@CloseloopTest
class DriftTest {

    private static final Actor ANALYST = new Actor(RuleRun.ANALYST, Set.of(Groups.ANALYSTS));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private RuleRun rule;

    @BeforeEach
    void aTableSeededWithAThresholdOf100() {
        String key = "seeded" + UUID.randomUUID().toString().replace("-", "");
        repository
                .createDeployment()
                .source("closeloop package")
                .addString(key + ".dmn", TestTable.xml(key, 100))
                .deploy();
        rule = RuleRun.of(context, key);
    }

    @Test
    void seededTableDoesNotDiffer() throws IOException {
        // when
        Drift.Standing standing = release(100).of(rule.key());

        // then
        assertThat(standing.differs()).isFalse();
        assertThat(standing.seedChanged()).isFalse();
        assertThat(standing.difference()).isEmpty();
    }

    @Test
    void whatAnAnalystPublishedDiffersFromASeedThatIsTheSame() throws Exception {
        // given
        rule.approve(rule.submitted(200));

        // when
        Drift.Standing standing = release(100).of(rule.key());

        // then
        assertThat(standing.differs()).isTrue();
        assertThat(standing.seedChanged()).isFalse();
    }

    @Test
    void releaseWithAnotherSeedIsShownWithTheDifferenceAndTakenOverAsADraft() throws Exception {
        // given
        rule.approve(rule.submitted(200));
        Drift release = release(300);

        // when
        Drift.Standing standing = release.of(rule.key());
        Draft draft = adopt(release);

        // then
        assertThat(standing.seedChanged()).isTrue();
        assertThat(standing.difference()).extracting(Change::before).containsExactly(">= 200", "< 200");
        assertThat(standing.difference()).extracting(Change::after).containsExactly(">= 300", "< 300");
        assertThat(draft.xml()).isEqualTo(TestTable.xml(rule.key(), 300));
        assertThat(release.of(rule.key()).seedChanged()).isFalse();
        assertThat(rule.decide(250)).isEqualTo("BIG");

        // when
        rule.approve(rule.submit(RuleRun.ANALYST, (int) draft.id()));

        // then
        assertThat(rule.decide(250)).isEqualTo("SMALL");
        assertThat(release.of(rule.key()).differs()).isFalse();
    }

    @Test
    void draftOfOnesOwnIsNotReplacedByTheSeed() throws Exception {
        // given
        rule.draft(RuleRun.ANALYST, 200);
        Drift release = release(300);

        // then
        assertThatThrownBy(() -> adopt(release)).hasMessageContaining("You have a draft");
        assertThat(release.of(rule.key()).seedChanged()).isTrue();
    }

    private Draft adopt(Drift release) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(transaction -> release.adopt(rule.key(), ANALYST));
    }

    /** The desk of a release that brings the table with this threshold. */
    private Drift release(int threshold) throws IOException {
        Resource file =
                new ByteArrayResource(TestTable.xml(rule.key(), threshold).getBytes(StandardCharsets.UTF_8));
        PackagedTables tables = new PackagedTables(new PathMatchingResourcePatternResolver() {
            @Override
            public Resource[] getResources(String pattern) {
                return new Resource[] {file};
            }
        });
        return new Drift(
                tables,
                context.getBean(KnownSeeds.class),
                context.getBean(PublishedFiles.class),
                context.getBean(DecisionFiles.class),
                context.getBean(DraftStore.class),
                context.getBean(RuleAudit.class));
    }
}
