package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import org.springframework.stereotype.Service;

/** Open deals that may be lost. */
@Service
class Risks {

    private final RiskWatch watch;
    private final Sight sight;
    private final RiskRows rows;

    Risks(RiskWatch watch, Sight sight, RiskRows rows) {
        this.watch = watch;
        this.sight = sight;
        this.rows = rows;
    }

    /** The deals at medium and high risk, the riskiest first. */
    Page<RiskView> atRisk(InsightQuery wanted, PageQuery page, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        watch.catchUp();
        return rows.list(selection, page);
    }
}
