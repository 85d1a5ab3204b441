package io.closeloop.rules;

import io.closeloop.process.OpenCase;
import io.closeloop.process.OpenCases;
import io.closeloop.rules.evidence.Reconsiderations;
import io.closeloop.rules.evidence.Reconsiderations.Reconsideration;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lists before a publication what it would mean for the open cases. Page by page, each read for itself: however many
 * cases are open, no lock and no transaction is held over all of them.
 */
@Component
class Impacts {

    private static final int PAGE = 500;
    /** A few seconds' work, for which an author waits. Who approves sees all. */
    private static final int MOST_AT_ONCE = 20_000;

    private final List<OpenCases> features;
    private final Reconsiderations reconsiderations;
    private final Clock clock;

    Impacts(List<OpenCases> features, Reconsiderations reconsiderations, Clock clock) {
        this.features = features;
        this.reconsiderations = reconsiderations;
        this.clock = clock;
    }

    /** The cases that a decision is taken about again; empty where there are none. */
    Optional<OpenCases> casesOf(String key) {
        return features.stream()
                .filter(cases -> cases.decisions().contains(key))
                .findFirst();
    }

    /**
     * Looks at as many open cases as one waits for.
     *
     * @throws io.closeloop.base.Refusal INVALID where the draft cannot be evaluated
     */
    Impact of(String key, String xml) {
        return goOn(Impact.NONE, key, xml, MOST_AT_ONCE);
    }

    /** @throws io.closeloop.base.Refusal INVALID where the draft cannot be evaluated */
    void mustBeEvaluable(String key, String xml) {
        reconsiderations.by(key, xml);
    }

    /**
     * Looks at further cases, at the first ones where nobody has looked yet.
     *
     * @param most how many at most
     */
    Impact goOn(Impact before, String key, String xml, int most) {
        return casesOf(key)
                .map(cases -> look(cases, reconsiderations.by(key, xml), before, most))
                .orElse(Impact.NONE);
    }

    private Impact look(OpenCases cases, Reconsideration draft, Impact before, int most) {
        ImpactTally tally = new ImpactTally(before);
        String upto = before.partial() ? before.upto() : "";
        int left = most;
        while (upto != null && left > 0) {
            int size = Math.min(PAGE, left);
            List<OpenCase> page = cases.after(upto, size);
            tally.add(page, draft.of(page.stream().map(OpenCase::number).toList()));
            upto = page.size() < size ? null : page.get(size - 1).number();
            left -= size;
        }
        return tally.sum(cases.name(), cases.count(), upto, clock.instant().atOffset(ZoneOffset.UTC));
    }
}
