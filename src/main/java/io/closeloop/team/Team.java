package io.closeloop.team;

/**
 * A team of sellers.
 *
 * @param key     what routing tables call it: small letters, digits and hyphens
 * @param region  null where it works everywhere
 * @param manager name of who leads it, null where nobody was named
 */
public record Team(String key, String name, String region, String manager) {

    /** Holds who belongs nowhere yet, and what no table could route; always there. */
    public static final Team UNASSIGNED = new Team("unassigned", "Unassigned", null, null);

    /** A team of that name, with the key that follows from it. */
    public static Team named(String name, String region, String manager) {
        return new Team(Keys.ofTeam(name), name, region, manager);
    }
}
