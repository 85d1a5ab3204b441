package io.closeloop.base;

import java.util.Set;

/** The Camunda groups people are in. A team is a group too: {@code team-} and the team's key. */
public final class Groups {

    public static final String SALES = "sales";
    public static final String SALES_MANAGERS = "sales-managers";
    public static final String MARKETING = "marketing";
    public static final String PRESALES = "presales";
    public static final String LEGAL = "legal";
    public static final String FINANCE = "finance";
    public static final String SERVICE = "service";
    public static final String EXECUTIVES = "executives";
    public static final String ANALYSTS = "analysts";
    public static final String ADMINISTRATORS = "camunda-admin";

    /** What the id of a team's group begins with. */
    public static final String TEAM_PREFIX = "team-";

    /** Groups whose work takes them through every deal, not only through their own team's. */
    static final Set<String> SEE_ALL_SALES =
            Set.of(SALES_MANAGERS, MARKETING, PRESALES, LEGAL, FINANCE, SERVICE, EXECUTIVES, ANALYSTS, ADMINISTRATORS);

    private Groups() {}

    /** The group of a team's members. */
    public static String ofTeam(String team) {
        return TEAM_PREFIX + team;
    }
}
