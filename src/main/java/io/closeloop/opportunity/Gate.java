package io.closeloop.opportunity;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what is delivered in a stage against the stage's fields. The same check serves the form, the moment the stage
 * is left, and the import.
 */
final class Gate {

    private static final int MOST_ITEMS = 100;

    private final List<GateField> fields;
    private final LocalDate today;

    Gate(List<GateField> fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    /** The values in the form in which they are kept; refuses with everything that is missing or not sensible. */
    Map<String, Object> pass(Map<String, ?> given) {
        return refuseOrTake(given, true);
    }

    /** The same, but a field that is required may still be missing. */
    Map<String, Object> prepare(Map<String, ?> given) {
        return refuseOrTake(given, false);
    }

    private Map<String, Object> refuseOrTake(Map<String, ?> given, boolean whole) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> taken = take(fields, given, whole, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return taken;
    }

    private Map<String, Object> take(
            List<GateField> wanted, Map<String, ?> given, boolean whole, List<FieldError> errors) {
        Fields reader = Fields.of(given);
        Map<String, Object> taken = new LinkedHashMap<>();
        for (GateField field : wanted) {
            Object value = read(reader, field, given);
            if (whole && field.required()) {
                reader.required(field.name(), value);
            }
            if (value != null) {
                taken.put(field.name(), value);
            }
        }
        errors.addAll(reader.errors());
        return taken;
    }

    private Object read(Fields reader, GateField field, Map<String, ?> given) {
        return switch (field.type()) {
            case TEXT -> text(reader, field);
            case CHOICE -> choice(reader, field);
            case NUMBER -> number(reader, field);
            case DATE -> date(reader, field);
            case BOOLEAN -> reader.flag(field.name());
            case LIST -> list(reader, field, given.get(field.name()));
        };
    }

    private static String text(Fields reader, GateField field) {
        String text = reader.text(field.name(), field.maxLength());
        if (text == null
                || field.pattern() == null
                || field.pattern().matcher(text).find()) {
            return text;
        }
        return reader.refuse(field.name(), field.patternMessage(), text);
    }

    private static String choice(Fields reader, GateField field) {
        String choice = reader.text(field.name(), 100);
        if (choice == null || field.options().contains(choice)) {
            return choice;
        }
        return reader.refuse(field.name(), "must be one of " + field.options(), choice);
    }

    private static BigDecimal number(Fields reader, GateField field) {
        BigDecimal number = reader.number(field.name(), field.min(), field.max());
        if (number == null || number.stripTrailingZeros().scale() <= field.decimals()) {
            return number == null ? null : number.setScale(field.decimals());
        }
        String allowed = field.decimals() == 0
                ? "must be a whole number"
                : "must have at most " + field.decimals() + " decimals";
        return reader.refuse(field.name(), allowed, number);
    }

    private String date(Fields reader, GateField field) {
        LocalDate date = reader.date(field.name());
        if (date == null) {
            return null;
        }
        if (field.pastOrToday() && date.isAfter(today)) {
            return reader.refuse(field.name(), "must be today or earlier", date);
        }
        if (field.futureOrToday() && date.isBefore(today)) {
            return reader.refuse(field.name(), "must be today or later", date);
        }
        return date.toString();
    }

    private List<Map<String, Object>> list(Fields reader, GateField field, Object given) {
        if (given == null) {
            return null;
        }
        if (!(given instanceof List<?> elements) || elements.size() > MOST_ITEMS) {
            return reader.refuse(field.name(), "must be a list of at most " + MOST_ITEMS + " entries", null);
        }
        List<Map<String, Object>> taken = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            taken.add(element(reader, field, i, elements.get(i)));
        }
        return taken;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> element(Fields reader, GateField field, int index, Object given) {
        String place = field.name() + "[" + index + "]";
        if (!(given instanceof Map<?, ?> element)) {
            return reader.refuse(place, "must have the fields of an entry", given);
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> taken = take(field.items(), (Map<String, ?>) element, true, errors);
        errors.forEach(error -> reader.refuse(place + "." + error.field(), error.message(), error.rejected()));
        return taken;
    }
}
