package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.PeriodFigures.Scope;

/**
 * Who sees and decides what of a review. Those who lead or advise the company, and managers of no team, see all; managers
 * of teams see these and their sellers; everybody else the own figures and the own teams' sums, without names.
 */
final class ReviewRights {

    private ReviewRights() {}

    static boolean seesAll(Actor actor) {
        return actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS, Groups.ANALYSTS, Groups.MARKETING, Groups.FINANCE)
                || managesAll(actor);
    }

    static boolean sees(Subject subject, Actor actor) {
        return seesAll(actor)
                || manages(subject, actor)
                || subject.scope() == Scope.TEAM && actor.teams().contains(subject.key())
                || isOwn(subject, actor);
    }

    /** Whether the user may be told of single sellers why the figure is as it is. */
    static boolean seesSellers(Subject subject, Actor actor) {
        return seesAll(actor) || manages(subject, actor) || isOwn(subject, actor);
    }

    static boolean mayDecide(Subject subject, DecisionLevel level, Actor actor) {
        return actor.isIn(Groups.EXECUTIVES, Groups.ADMINISTRATORS)
                || level == DecisionLevel.MANAGER && (managesAll(actor) || manages(subject, actor));
    }

    /** @throws Refusal FORBIDDEN for whoever may not decide what is done about the miss */
    static void mustDecide(Miss miss, Actor actor) {
        if (!mayDecide(miss.whose(), miss.level(), actor)) {
            throw Refusal.forbidden(
                    miss.escalated()
                            ? "An improvement action has failed here: now executives decide."
                            : "This is decided by those who manage " + miss.label() + ", or by executives.");
        }
    }

    private static boolean managesAll(Actor actor) {
        return actor.isIn(Groups.SALES_MANAGERS) && actor.teams().isEmpty();
    }

    private static boolean manages(Subject subject, Actor actor) {
        return actor.isIn(Groups.SALES_MANAGERS)
                && subject.managedTeam() != null
                && actor.teams().contains(subject.managedTeam());
    }

    private static boolean isOwn(Subject subject, Actor actor) {
        return subject.scope() == Scope.REP && subject.key().equals(actor.userId());
    }
}
