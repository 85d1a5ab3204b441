package io.closeloop.rules;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A decision file on the desk.
 *
 * @param key         of the decision that the file is about
 * @param publishedBy the author of the current version; null where it came with the package
 * @param approvedBy  null where it did not come by the desk
 * @param openDrafts  how many authors work on it
 * @param openChanges how many changes wait for their approval or their day
 * @param drift       whether it decides otherwise than the table that this release brings
 * @param seedChanged whether this release brings another table than the one it was seeded from: "packaged seed differs"
 * @param hits30Days  how often it was taken in the last 30 days
 * @param decisions   the keys of all decisions of the file
 */
record RuleItem(
        String key,
        String name,
        String description,
        int version,
        Version.Source source,
        String publishedBy,
        String approvedBy,
        OffsetDateTime publishedAt,
        long openDrafts,
        long openChanges,
        boolean drift,
        boolean seedChanged,
        long hits30Days,
        List<String> decisions) {}
