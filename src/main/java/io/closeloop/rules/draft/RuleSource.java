package io.closeloop.rules.draft;

/**
 * Which file is meant: a draft, one sent along, or a published version; what is published now where none is named.
 *
 * @param draftId null where it is no draft
 * @param xml null where it is not sent along
 * @param version null where it is no published version
 */
public record RuleSource(Long draftId, String xml, Integer version) {}
