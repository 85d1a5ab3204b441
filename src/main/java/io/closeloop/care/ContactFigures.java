package io.closeloop.care;

/**
 * What the contact policy decides from.
 *
 * @param pushesInMonth unasked pushes in the month up to today, those on their way included
 * @param contactsInWeek active contacts over every channel in the seven days up to today, logged ones included
 * @param timesToday how often the customer gets the same today already
 */
record ContactFigures(Nature nature, String tier, int pushesInMonth, int contactsInWeek, int timesToday) {}
