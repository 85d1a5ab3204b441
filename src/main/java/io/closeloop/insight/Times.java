package io.closeloop.insight;

import java.math.BigDecimal;

/**
 * How long something took: in tenths below ten, in whole numbers above.
 *
 * @param median  null where nothing took any time
 * @param longest null where nothing took any time
 */
record Times(BigDecimal median, BigDecimal longest) {

    static final Times NONE = new Times(null, null);
}
