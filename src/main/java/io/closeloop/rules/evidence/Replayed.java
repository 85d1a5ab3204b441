package io.closeloop.rules.evidence;

/**
 * A past decision taken again.
 *
 * @param obstacle why it could not be; null where it could
 */
record Replayed(Outputs before, Outputs after, String obstacle) {

    static Replayed impossible(String obstacle) {
        return new Replayed(null, null, obstacle);
    }

    boolean isChanged() {
        return obstacle == null && !before.equals(after);
    }
}
