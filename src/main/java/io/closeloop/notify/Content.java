package io.closeloop.notify;

import java.util.LinkedHashMap;

/**
 * What an event is told with, as it was when it happened.
 *
 * @param owner user id of whoever is answerable; null for nobody
 * @param team  the owner's; null for none
 */
record Content(String headline, String owner, String team, LinkedHashMap<String, Object> facts) {}
