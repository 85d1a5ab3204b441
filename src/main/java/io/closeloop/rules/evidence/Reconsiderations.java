package io.closeloop.rules.evidence;

import io.closeloop.base.Refusal;
import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.check.RuleCheck;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.stereotype.Component;

/** Asks what a draft would make of the last decision about each case, from the inputs that were recorded with it. */
@Component
public class Reconsiderations {

    private final PastDecisions pastDecisions;
    private final PublishedVersions versions;
    private final UndeployedDecisions engines;

    Reconsiderations(PastDecisions pastDecisions, PublishedVersions versions, UndeployedDecisions engines) {
        this.pastDecisions = pastDecisions;
        this.versions = versions;
        this.engines = engines;
    }

    /**
     * Begins with a draft; what it returns is for one thread.
     *
     * @throws Refusal INVALID where the draft must not be evaluated or cannot be
     */
    public Reconsideration by(String key, String xml) {
        RuleCheck.mustBeSafe(xml);
        DecisionFile file = TableReader.read(xml);
        try {
            return new Reconsideration(key, new Replay(key, file, xml, versions, engines), DecisionClass.of(file, key));
        } catch (DmnEngineException e) {
            throw Refusal.invalid("xml", "cannot be evaluated: " + e.getMessage(), null);
        }
    }

    /** A draft that looks at decisions again. */
    public final class Reconsideration {

        private final String key;
        private final Replay replay;
        private final DecisionClass classes;

        private Reconsideration(String key, Replay replay, DecisionClass classes) {
            this.key = key;
            this.replay = replay;
            this.classes = classes;
        }

        /** One for each case that was decided and whose decision can be repeated, in no order. */
        public List<Reconsidered> of(Collection<String> subjects) {
            return subjects.isEmpty()
                    ? List.of()
                    : pastDecisions.last(key, subjects).stream()
                            .map(this::again)
                            .flatMap(Optional::stream)
                            .toList();
        }

        private Optional<Reconsidered> again(PastDecision past) {
            Replayed replayed = replay.repeat(past);
            return replayed.obstacle() != null
                    ? Optional.empty()
                    : Optional.of(new Reconsidered(
                            past.subject(),
                            classes.of(replayed.before()),
                            classes.of(replayed.after()),
                            replayed.isChanged()));
        }
    }
}
