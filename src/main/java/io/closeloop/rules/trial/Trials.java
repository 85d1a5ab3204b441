package io.closeloop.rules.trial;

import io.closeloop.base.Refusal;
import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.check.RuleCheck;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tries files that are not deployed, on an engine of their own that writes nothing. */
@Component
public class Trials {

    private final UndeployedDecisions undeployed;

    Trials(UndeployedDecisions undeployed) {
        this.undeployed = undeployed;
    }

    /**
     * Gets a file ready to decide examples, one after the other in one thread.
     *
     * @throws Refusal INVALID where it must not be evaluated or cannot be
     */
    public TrialRun of(String xml) {
        RuleCheck.mustBeSafe(xml);
        return new TrialRun(xml, undeployed);
    }

    /** Decides one example. */
    public Trial trial(String xml, Map<String, Object> inputs) {
        return of(xml).decide(inputs);
    }
}
