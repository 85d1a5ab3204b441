package io.closeloop.platform;

import java.net.InetAddress;

/**
 * Whether this installation may create the demo organisation, whose passwords everybody knows, and tell its logins.
 *
 * <p>By default that is so only with the embedded database; {@code closeloop.demo} decides otherwise. Whether the
 * database is still empty is asked by the one who creates the organisation.
 *
 * @param enabled {@code true} when the demo organisation is wanted
 */
public record DemoMode(boolean enabled) {

    /**
     * Decides it from what was asked for and where the application stands.
     *
     * @param wanted   {@code closeloop.demo}, null where nothing is said
     * @param embedded whether the database is our own embedded one
     * @param address  the address listened on, null for every one
     * @throws StartRefused where users with known passwords would stand beside real data or open to the network
     */
    static DemoMode of(Boolean wanted, boolean embedded, InetAddress address) {
        if (!Boolean.TRUE.equals(wanted) && !(wanted == null && embedded)) {
            return new DemoMode(false);
        }
        if (!embedded) {
            throw new StartRefused("closeloop.demo=true makes users whose passwords everybody knows, and"
                    + " spring.datasource.url names a database of your own: give only one of the two.");
        }
        if (address == null || !address.isLoopbackAddress()) {
            throw new StartRefused("The demo organisation's passwords are known to everybody, and server.address opens"
                    + " it to the network: leave server.address at 127.0.0.1 or give closeloop.demo=false.");
        }
        return new DemoMode(true);
    }
}
