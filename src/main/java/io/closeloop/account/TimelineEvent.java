package io.closeloop.account;

import java.time.OffsetDateTime;

/**
 * Something that happened with an account.
 *
 * @param kind what it belongs to: LEAD, STAGE, FOLLOW_UP, QUOTE, TIER, …
 * @param reference number of the lead, deal, quote, … it belongs to
 * @param detail more of it in words; null where there is no more
 * @param by user id; null where nobody of ours did it
 * @param byName their name, as far as it is known, else the id
 */
record TimelineEvent(
        OffsetDateTime at, String kind, String reference, String title, String detail, String by, String byName) {}
