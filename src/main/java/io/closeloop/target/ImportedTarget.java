package io.closeloop.target;

/**
 * A target as a file has it.
 *
 * @param externalId how the file calls it; null where it does not
 */
public record ImportedTarget(NewTarget target, String externalId) {}
