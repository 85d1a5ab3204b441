package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.process.DealRiskDecision;
import java.util.List;
import org.springframework.stereotype.Service;

/** Open deals that may be lost. */
@Service
class Risks {

    /** A request judges no more than so many deals; the rest is judged by the next ones. */
    private static final int MOST_JUDGED = 500;

    private final UpKeep upKeep;
    private final Sight sight;
    private final RiskFacts facts;
    private final DealRiskDecision decision;
    private final RiskRows rows;

    Risks(UpKeep upKeep, Sight sight, RiskFacts facts, DealRiskDecision decision, RiskRows rows) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.facts = facts;
        this.decision = decision;
        this.rows = rows;
    }

    /** The deals at medium and high risk, the riskiest first. */
    Page<RiskView> atRisk(InsightQuery wanted, PageQuery page, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        List<RiskFacts.Judged> judged = facts.changed(selection, MOST_JUDGED).stream()
                .map(deal -> new RiskFacts.Judged(deal, decision.judge(facts.read(deal))))
                .toList();
        facts.keep(judged);
        return rows.list(selection, page);
    }
}
