package io.closeloop.contract;

import io.closeloop.base.Fields;
import io.closeloop.process.DealForms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a contract's instalments and divides the agreed price by them; refuses what does not come to it exactly. */
final class InstalmentPlan {

    static final String LABEL = "label";
    static final String PERCENT = "percent";
    static final String AMOUNT = "amount";
    static final String DUE_ON = "dueOn";
    static final String DAYS_AFTER_SIGNING = "daysAfterSigning";

    private static final int MOST_INSTALMENTS = 60;
    private static final int MOST_DAYS = 3650;
    private static final BigDecimal LEAST_PERCENT = new BigDecimal("0.01");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Fields fields;
    private final BigDecimal price;
    private final LocalDate today;

    private InstalmentPlan(Fields fields, BigDecimal price, LocalDate today) {
        this.fields = fields;
        this.price = price;
        this.today = today;
    }

    /**
     * The instalments of a price; the full amount in one where none are given.
     *
     * @param fields gets the faults
     * @param price  null or zero where nothing is to be paid; there are no instalments then
     */
    static List<AgreedInstalment> read(Fields fields, Object given, BigDecimal price, LocalDate today) {
        return new InstalmentPlan(fields, price == null ? BigDecimal.ZERO : price, today).read(given);
    }

    private List<AgreedInstalment> read(Object given) {
        boolean none = given == null || given instanceof List<?> list && list.isEmpty();
        if (price.signum() == 0) {
            return none ? List.of() : refuse("must be empty: no price is agreed");
        }
        if (none) {
            return divide(List.of(InstalmentLine.FULL_AMOUNT));
        }
        if (!(given instanceof List<?> list) || list.size() > MOST_INSTALMENTS) {
            return refuse("must be a list of at most " + MOST_INSTALMENTS + " instalments");
        }
        int faults = fields.errors().size();
        List<InstalmentLine> lines = lines(list);
        return fields.errors().size() > faults ? List.of() : checked(lines);
    }

    private List<InstalmentLine> lines(List<?> given) {
        List<InstalmentLine> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            lines.add(line(DealForms.Contract.INSTALMENTS + "[" + i + "]", given.get(i)));
        }
        return lines;
    }

    @SuppressWarnings("unchecked")
    private InstalmentLine line(String place, Object given) {
        if (!(given instanceof Map<?, ?> line)) {
            return fields.refuse(place, "must have label, percent or amount, dueOn or daysAfterSigning", given);
        }
        Fields reader = Fields.of((Map<String, ?>) line);
        InstalmentLine read = new InstalmentLine(
                reader.requiredText(LABEL, 200),
                percent(reader),
                reader.amount(AMOUNT),
                reader.date(DUE_ON),
                reader.integer(DAYS_AFTER_SIGNING, 0, MOST_DAYS));
        oneOf(reader, PERCENT, AMOUNT);
        oneOf(reader, DUE_ON, DAYS_AFTER_SIGNING);
        if (read.dueOn() != null && read.dueOn().isBefore(today)) {
            reader.refuse(DUE_ON, "must be today or later", read.dueOn());
        }
        reader.errors().forEach(error -> fields.refuse(place + "." + error.field(), error.message(), error.rejected()));
        return read;
    }

    private static BigDecimal percent(Fields reader) {
        BigDecimal percent = reader.number(PERCENT, LEAST_PERCENT, ALL);
        return percent != null && percent.stripTrailingZeros().scale() > 2
                ? reader.refuse(PERCENT, "must have at most two decimals", percent)
                : percent;
    }

    private static void oneOf(Fields reader, String one, String other) {
        if (reader.isGiven(one) == reader.isGiven(other)) {
            reader.refuse(one, "or " + other + " must be given, one of the two", null);
        }
    }

    private List<AgreedInstalment> checked(List<InstalmentLine> lines) {
        BigDecimal sum = lines.stream().map(line -> line.share(price)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(price) != 0) {
            return refuse("must come to the agreed price of " + price.toPlainString() + "; these come to "
                    + sum.stripTrailingZeros().toPlainString());
        }
        List<AgreedInstalment> instalments = divide(lines);
        return instalments.stream().allMatch(instalment -> instalment.amount().signum() > 0)
                ? instalments
                : refuse("must each come to more than 0.00");
    }

    /** What rounding to cents leaves over goes to the last instalment that is a percentage. */
    private List<AgreedInstalment> divide(List<InstalmentLine> lines) {
        BigDecimal rest = price;
        InstalmentLine last = null;
        for (InstalmentLine line : lines) {
            rest = rest.subtract(line.roundedShare(price));
            last = line.percent() == null ? last : line;
        }
        List<AgreedInstalment> instalments = new ArrayList<>();
        for (InstalmentLine line : lines) {
            BigDecimal rounded = line.roundedShare(price);
            instalments.add(new AgreedInstalment(line, line == last ? rounded.add(rest) : rounded));
        }
        return instalments;
    }

    private List<AgreedInstalment> refuse(String message) {
        fields.refuse(DealForms.Contract.INSTALMENTS, message, null);
        return List.of();
    }
}
