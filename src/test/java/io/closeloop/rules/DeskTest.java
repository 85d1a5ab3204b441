package io.closeloop.rules;

import static io.closeloop.rules.RuleRun.ANALYST;
import static io.closeloop.rules.RuleRun.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the desk says of every decision. */
@CloseloopTest
class DeskTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Test
    void decisionsOfOneFileAreOneItemFoundByEachOfTheirKeys() throws Exception {
        // given
        RuleRun score = RuleRun.of(context, "leadScore");

        // when
        String items = RuleRun.ok(score.get(ANALYST, ""));

        // then
        assertThat(JsonPath.<List<String>>read(items, "$.items[*].key"))
                .contains("leadScore", "leadQualification", "customerTiering")
                .doesNotContain("leadBudget", "leadGrade");
        assertThat(JsonPath.<List<List<String>>>read(items, "$.items[?(@.key == 'leadScore')].decisions")
                        .get(0))
                .contains("leadScore", "leadBudget", "leadGrade");
        assertThat(score.read("/leadBudget", "$.key")).isEqualTo("leadScore");
        assertThat(score.get(ANALYST, "/noSuchDecision").getStatus()).isEqualTo(404);
    }

    @Test
    void draftsChangesAndHitsOfThirtyDaysAreCounted() throws Exception {
        // given
        RuleRun rule = RuleRun.published(context);
        rule.decide(50);
        clock.advance(Duration.ofDays(20));
        rule.decide(150);
        rule.decide(250);
        clock.advance(Duration.ofDays(11));

        // when
        rule.draft(OTHER, 300);
        rule.submitted(200);

        // then
        String path = "/" + rule.key();
        assertThat(rule.read(path, "$.openDrafts")).isEqualTo("2");
        assertThat(rule.read(path, "$.openChanges")).isEqualTo("1");
        assertThat(rule.read(path, "$.hits30Days")).isEqualTo("2");
        assertThat(rule.read(path, "$.source")).isEqualTo("DEPLOYED");
        assertThat(rule.read(path, "$.publishedBy")).isNull();
        assertThat(rule.read(path, "$.drift")).isEqualTo("false");
    }

    @Test
    void versionsComeByPageAndDifferCellByCell() throws Exception {
        // given
        RuleRun rule = RuleRun.published(context);
        rule.approve(rule.submitted(200));
        rule.approve(rule.submitted(300));

        // then
        assertThat(rule.read("/" + rule.key() + "/versions?size=1&page=1", "$.items[*].version"))
                .isEqualTo("[2]");
        assertThat(rule.read("/" + rule.key() + "/versions", "$.total")).isEqualTo("3");
        assertThat(rule.read("/" + rule.key() + "/versions/1/difference?to=3", "$.changes[*].after"))
                .isEqualTo("[\">= 300\",\"< 300\"]");
        for (int none : new int[] {9, 0, -1}) {
            for (String path : List.of("/xml?version=", "/rows?version=", "/versions/1/difference?to=")) {
                assertThat(rule.get(ANALYST, "/" + rule.key() + path + none).getStatus())
                        .isEqualTo(404);
            }
        }
    }
}
