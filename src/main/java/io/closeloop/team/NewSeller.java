package io.closeloop.team;

/**
 * A seller to be known from now on.
 *
 * @param userId null to derive it from the name
 * @param team   key of an existing team
 */
public record NewSeller(String userId, String name, String team) {

    /** A seller of whom only the name is known. */
    public static NewSeller unassigned(String name) {
        return new NewSeller(null, name, Team.UNASSIGNED.key());
    }

    String effectiveUserId() {
        return userId == null ? Keys.ofUser(name) : userId;
    }

    /** By what a later file finds the seller again; null where the user id does that. */
    String reference() {
        return userId == null ? Keys.reference(name) : null;
    }
}
