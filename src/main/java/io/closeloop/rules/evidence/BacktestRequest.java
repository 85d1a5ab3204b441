package io.closeloop.rules.evidence;

/**
 * What is to be run over which past decisions.
 *
 * @param draftId a draft; null where xml is given
 * @param xml a decision file; null where a draft is named
 * @param from a day or a moment; null for 365 days before the end
 * @param to a day, included, or a moment; null for now
 */
record BacktestRequest(Long draftId, String xml, String from, String to) {}
