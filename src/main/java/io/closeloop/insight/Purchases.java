package io.closeloop.insight;

/**
 * Who bought in a period; of two parts, the same customer may be in both.
 *
 * @param customers with a deal won in the period
 * @param paying    of these, with one in the currency of the amounts
 * @param repeated  of these, with more than one deal won ever
 * @param newcomers of these, with the first deal won ever; each in one part only
 */
record Purchases(long customers, long paying, long repeated, long newcomers) {

    static final Purchases NONE = new Purchases(0, 0, 0, 0);
}
