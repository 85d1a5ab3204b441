package io.closeloop.rules.draft;

import io.closeloop.base.Refusal;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the file that a request is about. */
@Component
public class RuleSources {

    private final DraftStore drafts;
    private final PublishedFiles published;

    RuleSources(DraftStore drafts, PublishedFiles published) {
        this.drafts = drafts;
        this.published = published;
    }

    /**
     * The file.
     *
     * @param current what is published of the decision
     * @param source null for that
     * @throws Refusal NOT_FOUND; INVALID where more than one is named
     */
    public String xml(PublishedFile current, RuleSource source) {
        if (source == null) {
            return current.xml();
        }
        long named = Stream.of(source.draftId(), source.xml(), source.version())
                .filter(Objects::nonNull)
                .count();
        if (named > 1) {
            throw Refusal.invalid("draftId", "is given alone, as are xml and version", source.draftId());
        }
        if (source.draftId() != null) {
            return drafts.get(current.key(), source.draftId()).xml();
        }
        if (source.version() != null) {
            return published.version(current.key(), source.version()).xml();
        }
        return source.xml() == null ? current.xml() : source.xml();
    }
}
