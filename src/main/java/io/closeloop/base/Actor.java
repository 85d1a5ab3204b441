package io.closeloop.base;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks: a logged-in user and the groups that decide what they may see and do.
 *
 * @param userId Camunda's user id
 * @param groups ids of the user's Camunda groups, teams' groups included
 */
public record Actor(String userId, Set<String> groups) {

    public Actor {
        groups = Set.copyOf(groups);
    }

    public boolean isIn(String... anyOfThese) {
        return Set.of(anyOfThese).stream().anyMatch(groups::contains);
    }

    /** Whether every lead, deal and account may be seen; otherwise only the user's own, the team's and the pool. */
    public boolean seesAllSales() {
        return groups.stream().anyMatch(Groups.SEE_ALL_SALES::contains);
    }

    /** Whether the user may act on other people's deals. */
    public boolean managesSales() {
        return isIn(Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
    }

    /** Keys of the teams the user belongs to. */
    public Set<String> teams() {
        return groups.stream()
                .filter(group -> group.startsWith(Groups.TEAM_PREFIX))
                .map(group -> group.substring(Groups.TEAM_PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses the request unless the user is in one of the groups. */
    public void mustBeIn(String... anyOfThese) {
        if (!isIn(anyOfThese)) {
            throw Refusal.forbidden("This needs a member of " + String.join(" or ", anyOfThese) + ".");
        }
    }
}
