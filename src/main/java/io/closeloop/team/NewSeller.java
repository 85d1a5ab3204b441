package io.closeloop.team;

/**
 * A seller to be known from now on.
 *
 * @param userId    also the id of the Camunda user, once there is one
 * @param team      key of an existing team
 * @param reference the name by which files find the seller; null where the user id was given
 */
public record NewSeller(String userId, String name, String team, String reference) {

    /**
     * A seller of a team.
     *
     * @param userId null to derive it from the name
     */
    public static NewSeller of(String userId, String name, Team team) {
        return userId == null
                ? new NewSeller(Keys.ofUser(name), name, team.key(), Keys.reference(name))
                : new NewSeller(userId, name, team.key(), null);
    }

    static NewSeller unassigned(String name) {
        return of(null, name, Team.UNASSIGNED);
    }
}
