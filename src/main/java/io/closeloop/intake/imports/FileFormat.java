package io.closeloop.intake.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/**
 * How a file writes things.
 *
 * @param separator   between the cells of a CSV file; null to find out
 * @param encoding    of a CSV file without byte order mark
 * @param dates       patterns of dates beside ISO 8601
 * @param decimalMark {@code .} or {@code ,}
 */
record FileFormat(Character separator, Charset encoding, List<DateTimeFormatter> dates, char decimalMark) {

    /** UTF-8, ISO dates, decimal point, separator as found. */
    static final FileFormat STANDARD = new FileFormat(null, StandardCharsets.UTF_8, List.of(), '.');

    /** A pattern that knows which days exist. */
    static DateTimeFormatter date(String pattern) {
        // Strict resolution wants the proleptic year u where people write y.
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }
}
