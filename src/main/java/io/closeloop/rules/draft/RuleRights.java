package io.closeloop.rules.draft;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;

/** Who may do what at the rule desk; sellers see nothing of it. */
public final class RuleRights {

    private RuleRights() {}

    /** Look at decisions and drafts, check and try them. */
    public static void mustRead(Actor actor) {
        actor.mustBeIn(Groups.ANALYSTS, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
    }

    /** Change drafts and cases, submit. */
    public static void mustWrite(Actor actor) {
        actor.mustBeIn(Groups.ANALYSTS, Groups.ADMINISTRATORS);
    }
}
