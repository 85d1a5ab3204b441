package io.closeloop.contract;

/**
 * A contract's document.
 *
 * @param type its media type, as found out from the content
 */
record ContractFile(String name, String type, byte[] content) {}
