package io.closeloop.base;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads untyped fields (a task's form, a JSON body, an import's row) as what they should be and collects everything
 * that is wrong with them, so that the sender learns of all faults at once. Empty text counts as not given. Reading
 * goes on after a fault with null; {@link #check()} at the end refuses.
 */
public final class Fields {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("99999999999999999.99");

    /** Beyond them the engine and the database lose or refuse dates. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;
    private static final String YEARS = "must be in the years 1900 to 9999";

    /** Longer than any code: of a wrong one it is told what a code looks like, not how long it may be. */
    private static final int LONGEST_CODE = 100;

    private final Map<String, ?> values;
    private final boolean typed;
    private final List<FieldError> errors = new ArrayList<>();

    private Fields(Map<String, ?> values, boolean typed) {
        this.values = values;
        this.typed = typed;
    }

    /** Fields of a form or a file, where a number may come as text. */
    public static Fields of(Map<String, ?> values) {
        return new Fields(values, false);
    }

    /**
     * Fields of a JSON body, where text, numbers and truth values have types of their own and must be of them; JSON's
     * null has none.
     */
    public static Fields json(Map<String, ?> values) {
        return new Fields(values == null ? Map.of() : values, true);
    }

    /** Adds a fault for each field with another name; for the first twenty of them. */
    public void allowOnly(Set<String> known) {
        values.keySet().stream()
                .filter(field -> !known.contains(field))
                .limit(20)
                .forEach(field -> refuse(field, "is no field here; known are " + String.join(", ", known), null));
    }

    /** Whether anything but empty text was given. */
    public boolean isGiven(String field) {
        return given(field) != null;
    }

    /** Text as sent, of at most so many characters. Line breaks and tabs are kept, other control characters refused. */
    public String text(String field, int longest) {
        Object value = given(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String || !typed && (value instanceof Number || value instanceof Boolean))) {
            return refuse(field, "must be text", value);
        }
        String text = value.toString();
        if (text.codePointCount(0, text.length()) > longest) {
            return refuse(field, "must have at most " + longest + " characters", value);
        }
        return text.codePoints().anyMatch(Fields::isUnprintable)
                ? refuse(field, "must not contain control characters", null)
                : text;
    }

    public String requiredText(String field, int longest) {
        return required(field, text(field, longest));
    }

    /** One of the enumeration's names, written exactly so. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return parse(
                field,
                "must be one of " + Arrays.toString(type.getEnumConstants()),
                String.class,
                given -> Enum.valueOf(type, given));
    }

    public <E extends Enum<E>> E requiredChoice(String field, Class<E> type) {
        return required(field, choice(field, type));
    }

    /** An amount of money: not below zero, two decimals, at most 17 digits before them. */
    public BigDecimal amount(String field) {
        BigDecimal amount = parse(field, "must be a number such as 12500.00", Number.class, Fields::plainNumber);
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0) {
            return refuse(field, "must not be below 0", amount);
        }
        if (amount.compareTo(LARGEST_AMOUNT) > 0) {
            return refuse(field, "must be at most " + LARGEST_AMOUNT, amount);
        }
        return amount.stripTrailingZeros().scale() > 2
                ? refuse(field, "must have at most two decimals", amount)
                : amount.setScale(2);
    }

    /** A number within bounds, both included. */
    public BigDecimal number(String field, BigDecimal least, BigDecimal most) {
        String allowed = "must be a number from " + least.toPlainString() + " to " + most.toPlainString();
        return number(field, least, most, allowed);
    }

    private BigDecimal number(String field, BigDecimal least, BigDecimal most, String allowed) {
        BigDecimal number = parse(field, allowed, Number.class, Fields::plainNumber);
        if (number == null) {
            return null;
        }
        return number.compareTo(least) < 0 || number.compareTo(most) > 0 ? refuse(field, allowed, number) : number;
    }

    /** A whole number within bounds, both included. */
    public Integer integer(String field, int least, int most) {
        String allowed = "must be a whole number from " + least + " to " + most;
        BigDecimal number = number(field, BigDecimal.valueOf(least), BigDecimal.valueOf(most), allowed);
        if (number == null) {
            return null;
        }
        return number.stripTrailingZeros().scale() > 0 ? refuse(field, allowed, number) : (Integer) number.intValue();
    }

    /** A currency's ISO 4217 code. */
    public String currency(String field) {
        String code = text(field, LONGEST_CODE);
        return code == null || code.matches("[A-Z]{3}")
                ? code
                : refuse(field, "must be an ISO 4217 code such as CNY", code);
    }

    /** A calendar date such as 2026-11-22. */
    public LocalDate date(String field) {
        LocalDate date = parse(field, "must be a date such as 2026-11-22", String.class, LocalDate::parse);
        return date == null || isStorable(date.getYear()) ? date : refuse(field, YEARS, date);
    }

    /** A moment, given as ISO 8601 with offset or as the engine's date. */
    public Instant instant(String field) {
        if (given(field) instanceof Date date) {
            return date.toInstant();
        }
        return parse(
                field,
                "must be a time such as 2026-11-22T09:30:00+08:00",
                String.class,
                given -> storable(OffsetDateTime.parse(given)).toInstant());
    }

    private static boolean isStorable(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static OffsetDateTime storable(OffsetDateTime time) {
        if (!isStorable(time.getYear())) {
            throw new DateTimeException(YEARS);
        }
        return time;
    }

    /** True or false. */
    public Boolean flag(String field) {
        return parse(field, "must be true or false", Boolean.class, given -> switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    /** Adds a fault where a field that is needed was not given; passes the value on otherwise. */
    public <T> T required(String field, T value) {
        if (value == null && errors.stream().noneMatch(error -> error.field().equals(field))) {
            refuse(field, "is missing", null);
        }
        return value;
    }

    /** Adds a fault. */
    public <T> T refuse(String field, String message, Object rejected) {
        errors.add(FieldError.of(field, message, rejected));
        return null;
    }

    /** What is wrong so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Refuses with everything that was found wrong. */
    public void check() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private Object given(String field) {
        Object value = values.get(field);
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private <T> T parse(String field, String allowed, Class<?> jsonType, Function<String, T> parser) {
        Object value = given(field);
        if (value == null) {
            return null;
        }
        if (typed && !jsonType.isInstance(value)) {
            return refuse(field, allowed, value);
        }
        try {
            return parser.apply(value.toString().strip());
        } catch (IllegalArgumentException | DateTimeException notSo) {
            return refuse(field, allowed, value);
        }
    }

    /** Refuses the notation 1E999999999, whose plain form would fill the memory. */
    private static BigDecimal plainNumber(String given) {
        BigDecimal number = new BigDecimal(given);
        if (Math.abs((long) number.scale()) > 100 || number.precision() > 100) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static boolean isUnprintable(int character) {
        return character != '\n' && character != '\r' && character != '\t' && Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }
}
