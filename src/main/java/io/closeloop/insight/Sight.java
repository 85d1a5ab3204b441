package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose figures a user sees. Those who lead or advise the company see all; managers who belong to teams see these
 * teams; everybody else sees what they sell themselves, and of their teams the sums of whole months, as far as these do
 * not tell what one colleague sold.
 */
@Component
class Sight {

    private final TeamSums teamSums;
    private final Clock clock;
    private final ZoneId businessZone;

    Sight(TeamSums teamSums, Clock clock, ZoneId businessZone) {
        this.teamSums = teamSums;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** What the user may see of what is wanted, of which nothing but sums over all of it is told. */
    Selection ofSums(InsightQuery wanted, Actor actor) {
        if (seesOthers(actor) || wanted.team() == null) {
            return of(wanted, actor);
        }
        if (!wanted.isWholeTeam() || !actor.teams().contains(wanted.team())) {
            throw Refusal.forbidden("You see the sums of your own teams only, without other filters.");
        }
        Selection selection = Selection.of(wanted, today(), actor.teams());
        teamSums.mustTellNobodysFigures(wanted.team(), selection, actor);
        return selection;
    }

    /** What the user may see of what is wanted, in whatever parts. */
    Selection of(InsightQuery wanted, Actor actor) {
        if (seesAll(actor)) {
            return Selection.of(wanted, today(), null);
        }
        return actor.isIn(Groups.SALES_MANAGERS) ? ofTeams(wanted, actor.teams()) : own(wanted, actor);
    }

    /** Whether the user sees the figures of somebody else, one by one. */
    static boolean seesOthers(Actor actor) {
        return seesAll(actor) || actor.isIn(Groups.SALES_MANAGERS);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(businessZone));
    }

    /** Whether the user sees the figures of everybody. */
    static boolean seesAll(Actor actor) {
        return actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS, Groups.ANALYSTS, Groups.MARKETING, Groups.FINANCE)
                || actor.isIn(Groups.SALES_MANAGERS) && actor.teams().isEmpty();
    }

    private Selection ofTeams(InsightQuery wanted, Set<String> teams) {
        if (wanted.team() != null && !teams.contains(wanted.team())) {
            throw Refusal.forbidden("You see the figures of your own teams only.");
        }
        return Selection.of(wanted, today(), teams);
    }

    private Selection own(InsightQuery wanted, Actor actor) {
        if (wanted.rep() != null && !wanted.rep().equals(actor.userId())) {
            throw Refusal.forbidden("You see your own figures only.");
        }
        if (wanted.team() != null) {
            throw Refusal.forbidden("You see the key figures of your own teams only, in one sum.");
        }
        return Selection.of(wanted.ofRep(actor.userId()), today(), null);
    }
}
