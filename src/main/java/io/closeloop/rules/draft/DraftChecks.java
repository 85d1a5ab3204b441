package io.closeloop.rules.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.closeloop.rules.check.CheckResult;
import io.closeloop.rules.check.RuleCheck;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Checks drafts against what is published. Which facts processes supply is known from what any version has used: a column
 * that was dropped once may come back.
 */
@Component
public class DraftChecks {

    private static final int VERSIONS_REMEMBERED = 2_000;

    private final PublishedFiles published;
    private final Cache<String, Set<String>> factsOfVersions =
            Caffeine.newBuilder().maximumSize(VERSIONS_REMEMBERED).build();

    DraftChecks(PublishedFiles published) {
        this.published = published;
    }

    /** What is wrong with a file that is to take the place of the published one. */
    public CheckResult of(String xml, PublishedFile current) {
        Set<String> supplied = new TreeSet<>();
        for (String definitionId : published.definitionIds(current.key())) {
            supplied.addAll(factsOfVersions.get(definitionId, id -> RuleCheck.facts(published.xml(id))));
        }
        return RuleCheck.check(xml, current.xml(), supplied);
    }
}
