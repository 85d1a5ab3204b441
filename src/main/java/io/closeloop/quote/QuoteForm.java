package io.closeloop.quote;

import io.closeloop.base.Fields;
import io.closeloop.process.DealForms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the form "Prepare quote" and refuses it with everything that is wrong. */
final class QuoteForm {

    static final String PRODUCT = "product";
    static final String QUANTITY = "quantity";
    static final String UNIT_PRICE = "unitPrice";

    private static final int MOST_LINES = 200;
    private static final BigDecimal LEAST_QUANTITY = new BigDecimal("0.001");
    private static final BigDecimal MOST_QUANTITY = new BigDecimal("999999999.999");
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("999999999999.99");
    private static final BigDecimal LARGEST_TOTAL = new BigDecimal("99999999999999999.99");

    private final Fields fields;
    private final Object lines;
    private final LocalDate today;

    private QuoteForm(Map<String, Object> form, LocalDate today) {
        this.fields = Fields.of(form);
        this.lines = form.get(DealForms.Quote.LINES);
        this.today = today;
    }

    static QuoteTerms read(Map<String, Object> form, LocalDate today) {
        return new QuoteForm(form, today).terms();
    }

    private QuoteTerms terms() {
        List<QuoteLine> read = lines();
        BigDecimal discount = fields.required(
                DealForms.Quote.DISCOUNT_PERCENT,
                fields.number(DealForms.Quote.DISCOUNT_PERCENT, BigDecimal.ZERO, BigDecimal.valueOf(100)));
        mustHaveDecimals(fields, DealForms.Quote.DISCOUNT_PERCENT, discount, 2);
        String payment = fields.requiredText(DealForms.Quote.PAYMENT_TERMS, 2000);
        LocalDate until = fields.required(DealForms.Quote.VALID_UNTIL, fields.date(DealForms.Quote.VALID_UNTIL));
        if (until != null && until.isBefore(today)) {
            fields.refuse(DealForms.Quote.VALID_UNTIL, "must be today or later", until);
        }
        fields.check();
        return new QuoteTerms(read, discount.setScale(2), payment, until);
    }

    private List<QuoteLine> lines() {
        List<QuoteLine> read = new ArrayList<>();
        if (!(lines instanceof List<?> given) || given.isEmpty() || given.size() > MOST_LINES) {
            fields.refuse(DealForms.Quote.LINES, "must be a list of 1 to " + MOST_LINES + " lines", null);
            return read;
        }
        for (int i = 0; i < given.size(); i++) {
            QuoteLine line = line(DealForms.Quote.LINES + "[" + i + "]", given.get(i));
            if (line != null) {
                read.add(line);
            }
        }
        BigDecimal sum = read.stream().map(QuoteLine::lineTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(LARGEST_TOTAL) > 0) {
            fields.refuse(DealForms.Quote.LINES, "must not come to more than " + LARGEST_TOTAL, sum);
        }
        return read;
    }

    @SuppressWarnings("unchecked")
    private QuoteLine line(String place, Object given) {
        if (!(given instanceof Map<?, ?> line)) {
            return fields.refuse(place, "must have product, quantity and unitPrice", given);
        }
        Fields reader = Fields.of((Map<String, ?>) line);
        String product = reader.requiredText(PRODUCT, 200);
        BigDecimal quantity = reader.required(QUANTITY, reader.number(QUANTITY, LEAST_QUANTITY, MOST_QUANTITY));
        mustHaveDecimals(reader, QUANTITY, quantity, 3);
        BigDecimal price = reader.required(UNIT_PRICE, reader.number(UNIT_PRICE, BigDecimal.ZERO, HIGHEST_PRICE));
        mustHaveDecimals(reader, UNIT_PRICE, price, 2);
        reader.errors().forEach(error -> fields.refuse(place + "." + error.field(), error.message(), error.rejected()));
        return reader.errors().isEmpty() ? new QuoteLine(product, quantity.setScale(3), price.setScale(2)) : null;
    }

    private static void mustHaveDecimals(Fields reader, String field, BigDecimal number, int most) {
        if (number != null && number.stripTrailingZeros().scale() > most) {
            reader.refuse(field, "must have at most " + most + " decimals", number);
        }
    }
}
