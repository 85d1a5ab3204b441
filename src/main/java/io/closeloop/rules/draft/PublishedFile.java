package io.closeloop.rules.draft;

/**
 * A decision file as the engine has it.
 *
 * @param key of the file's top decision
 * @param version of the top decision's definition
 * @param definitionId the engine's id of that definition
 */
public record PublishedFile(
        String key, String name, int version, String definitionId, String deploymentId, String resource, String xml) {}
