package io.closeloop.team;

/**
 * Who sells, with or without a login.
 *
 * @param userId also the Camunda user's id, once there is one
 * @param team   key of the team
 * @param region the team's, null where it works everywhere
 */
public record Seller(String userId, String name, String team, String region) {}
