package io.closeloop.opportunity;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who is answerable for a deal, and whether they have begun.
 *
 * @param owner      user id; null while nobody is
 * @param team       the team whose queue shows the deal while nobody owns it
 * @param ownerSince null while nobody owns it
 * @param acceptedAt when its owner began; null while nobody has
 */
@Embeddable
record Ownership(String owner, String team, Instant ownerSince, Instant acceptedAt) {

    static final Ownership NOBODYS = new Ownership(null, null, null, null);

    static Ownership of(String owner, String team, Instant now) {
        return new Ownership(owner, team, owner == null ? null : now, null);
    }

    Ownership handedTo(String newOwner, String newTeam, Instant now) {
        return new Ownership(newOwner, newTeam, now, acceptedAt);
    }

    /** The same owner, who has yet to begin. */
    Ownership unaccepted() {
        return new Ownership(owner, team, ownerSince, null);
    }

    Ownership released() {
        return new Ownership(null, team, null, acceptedAt);
    }

    Ownership accepted(Instant now) {
        return acceptedAt == null ? new Ownership(owner, team, ownerSince, now) : this;
    }
}
