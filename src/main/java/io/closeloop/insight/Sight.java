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
 * teams; everybody else sees what they sell themselves, and of their teams the sum.
 */
@Component
class Sight {

    private final Clock clock;
    private final ZoneId businessZone;

    Sight(Clock clock, ZoneId businessZone) {
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** What the user may see of what is wanted, told apart by the dimension. */
    Selection of(InsightQuery wanted, Dimension by, Actor actor) {
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        if (seesAll(actor)) {
            return Selection.of(wanted, today, null);
        }
        if (actor.isIn(Groups.SALES_MANAGERS)) {
            return ofTeams(wanted, today, actor.teams());
        }
        return isTeamsSum(wanted, by, actor) ? Selection.of(wanted, today, actor.teams()) : own(wanted, today, actor);
    }

    /** What the user may see deal by deal, which a team's sum is not. */
    Selection ofRows(InsightQuery wanted, Actor actor) {
        return of(wanted, Dimension.REP, actor);
    }

    /** Whether the user sees the figures of more people than one. */
    boolean seesOthers(Actor actor) {
        return seesAll(actor) || actor.isIn(Groups.SALES_MANAGERS);
    }

    private static boolean seesAll(Actor actor) {
        return actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS, Groups.ANALYSTS, Groups.MARKETING, Groups.FINANCE)
                || actor.isIn(Groups.SALES_MANAGERS) && actor.teams().isEmpty();
    }

    private static Selection ofTeams(InsightQuery wanted, LocalDate today, Set<String> teams) {
        if (wanted.team() != null && !teams.contains(wanted.team())) {
            throw Refusal.forbidden("You see the figures of your own teams only.");
        }
        return Selection.of(wanted, today, teams);
    }

    /** A sum that tells no colleague's figures: of the whole team, by period at most. */
    private static boolean isTeamsSum(InsightQuery wanted, Dimension by, Actor actor) {
        return wanted.isWholeTeam()
                && actor.teams().contains(wanted.team())
                && (by.isPeriod() || by == Dimension.TEAM || by == Dimension.ALL);
    }

    private static Selection own(InsightQuery wanted, LocalDate today, Actor actor) {
        if (wanted.rep() != null && !wanted.rep().equals(actor.userId())) {
            throw Refusal.forbidden("You see your own figures only.");
        }
        if (wanted.team() != null) {
            throw Refusal.forbidden("You see the sums of your own teams only, for a period and without other filters.");
        }
        return Selection.of(wanted.ofRep(actor.userId()), today, null);
    }
}
