package io.closeloop.platform;

import java.util.List;

/**
 * Whether this installation may create the demo organisation, whose passwords everybody knows, and tell its logins.
 *
 * <p>By default that is so only with the embedded database; {@code closeloop.demo} decides otherwise. Whether the
 * database is still empty is asked by the one who creates the organisation.
 *
 * @param enabled {@code true} when the demo organisation is wanted
 */
public record DemoMode(boolean enabled) {

    /** The first password of every demo user. */
    public static final String PASSWORD = "closeloop";

    /** Who can log in to the demo organisation. */
    public static final List<String> USERS = List.of(
            "admin",
            "manager",
            "rep.north",
            "rep.south",
            "marketing",
            "presales",
            "legal",
            "finance",
            "service",
            "executive",
            "analyst");
}
