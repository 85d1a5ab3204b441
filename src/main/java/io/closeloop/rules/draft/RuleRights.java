package io.closeloop.rules.draft;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;

/** Who may do what at the rule desk; sellers see nothing of it. */
public final class RuleRights {

    private static final String[] WRITING = {Groups.ANALYSTS, Groups.ADMINISTRATORS};

    private RuleRights() {}

    /** Look at decisions and drafts, check and try them. */
    public static void mustRead(Actor actor) {
        actor.mustBeIn(Groups.ANALYSTS, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
    }

    /** Change drafts and cases, submit. */
    public static void mustWrite(Actor actor) {
        actor.mustBeIn(WRITING);
    }

    static boolean mayWrite(Actor actor) {
        return actor.isIn(WRITING);
    }

    static boolean mayPublishAtOnce(Actor actor) {
        return actor.isIn(Groups.ADMINISTRATORS);
    }
}
