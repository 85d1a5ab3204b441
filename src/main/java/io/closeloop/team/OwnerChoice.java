package io.closeloop.team;

/**
 * Who is to work on a lead.
 *
 * @param team  key of a team that exists
 * @param owner null where nobody in the team can take it: its task then waits in the team's queue
 */
record OwnerChoice(String team, String owner) {}
