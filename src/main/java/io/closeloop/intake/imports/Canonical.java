package io.closeloop.intake.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings what a file writes into the form the API has: ISO dates and times, numbers with a decimal point. */
class Canonical {

    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u202F']+");
    private static final Pattern WITH_POINTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern WITH_COMMAS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private final FileFormat format;
    private final ZoneId businessZone;

    Canonical(FileFormat format, ZoneId businessZone) {
        this.format = format;
        this.businessZone = businessZone;
    }

    /** The text in the API's form; as it is where it has no such form, so that its reader refuses it. */
    String of(ImportField.Kind kind, String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (kind) {
            case TEXT -> text;
            case NUMBER -> number(text);
            case DATE -> date(text);
            case MOMENT -> moment(text);
        };
    }

    private String number(String text) {
        String dense = BLANK.matcher(text).replaceAll("");
        if (format.decimalMark() == '.') {
            return WITH_COMMAS.matcher(dense).matches() ? dense.replace(",", "") : dense;
        }
        // "1.5" means one and a half nowhere where the comma is the decimal mark: left for the reader to refuse.
        String plain = WITH_POINTS.matcher(dense).matches() ? dense.replace(".", "") : dense;
        return plain.indexOf('.') >= 0 ? text + " (decimal comma expected)" : plain.replace(',', '.');
    }

    private String date(String text) {
        return parsed(text, LocalDate::from).map(LocalDate::toString).orElse(text);
    }

    private String moment(String text) {
        try {
            return OffsetDateTime.parse(text).toString();
        } catch (DateTimeException noOffset) {
            return parsed(text, Canonical::localTime)
                    .map(time -> time.atZone(businessZone).toOffsetDateTime().toString())
                    .orElse(text);
        }
    }

    private static LocalDateTime localTime(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.HOUR_OF_DAY)
                ? LocalDateTime.from(parsed)
                : LocalDate.from(parsed).atStartOfDay();
    }

    private <T> Optional<T> parsed(String text, TemporalQuery<T> query) {
        return Stream.concat(
                        format.dates().stream(),
                        Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                .flatMap(formatter -> parsed(text, formatter, query).stream())
                .findFirst();
    }

    private static <T> Optional<T> parsed(String text, DateTimeFormatter formatter, TemporalQuery<T> query) {
        try {
            return Optional.of(formatter.parse(text, query));
        } catch (DateTimeException notSo) {
            return Optional.empty();
        }
    }
}
