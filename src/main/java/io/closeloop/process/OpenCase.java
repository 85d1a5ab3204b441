package io.closeloop.process;

/**
 * A case that decisions can be taken about again.
 *
 * @param number its business key
 * @param name   the lead's or customer's
 */
public record OpenCase(String number, String name) {}
