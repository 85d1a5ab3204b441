package io.closeloop.rules.draft;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.SettleIncentive;
import java.util.Set;

/** Who may do what at the rule desk; sellers see nothing of it. */
public final class RuleRights {

    private static final String[] WRITING = {Groups.ANALYSTS, Groups.ADMINISTRATORS};

    private static final Set<String> ABOUT_PEOPLE = Set.of(SettleIncentive.DECISION);

    private RuleRights() {}

    /** Look at decisions and drafts, check and try them. */
    public static void mustRead(Actor actor) {
        actor.mustBeIn(Groups.ANALYSTS, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
    }

    /** Change drafts and cases, submit. */
    public static void mustWrite(Actor actor) {
        actor.mustBeIn(WRITING);
    }

    /**
     * Look at what a decision answered about single cases. What it answered about people, and from which figures, is not
     * the desk's to show: their statements are, to whom they concern.
     */
    public static void mustSeeCases(Actor actor, String key) {
        mustRead(actor);
        if (isAboutPeople(key) && !actor.isIn(Groups.ADMINISTRATORS)) {
            throw Refusal.forbidden(("What %s answered about single people is shown to administrators only;"
                            + " statements show each what they may see.")
                    .formatted(key));
        }
    }

    /** Whether its inputs and answers tell what somebody earns. */
    public static boolean isAboutPeople(String key) {
        return ABOUT_PEOPLE.contains(key);
    }

    static boolean mayWrite(Actor actor) {
        return actor.isIn(WRITING);
    }

    static boolean mayPublishAtOnce(Actor actor) {
        return actor.isIn(Groups.ADMINISTRATORS);
    }
}
