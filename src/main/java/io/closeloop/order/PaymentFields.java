package io.closeloop.order;

import io.closeloop.base.Fields;
import io.closeloop.process.OrderForms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads payments, over HTTP, from files and from the form; leaves what is wrong with them in the fields. */
@Component
class PaymentFields {

    static final Set<String> NAMES = Set.of("reference", "orderNumber", "amount", "currency", "paidAt");

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_NUMBER = 40;

    private final BusinessDays days;

    PaymentFields(BusinessDays days) {
        this.days = days;
    }

    NewPayment sent(Fields fields) {
        Instant paidAt = fields.required("paidAt", fields.instant("paidAt"));
        refuseFuture(fields, "paidAt", paidAt == null ? null : days.dayOf(paidAt));
        return new NewPayment(
                stripped(fields.requiredText("reference", LONGEST_REFERENCE)),
                number(fields.requiredText("orderNumber", LONGEST_NUMBER)),
                amount(fields, "amount"),
                fields.text("currency", 3),
                paidAt);
    }

    /** A person enters a day: the payment counts from its beginning. */
    NewPayment entered(Fields fields) {
        LocalDate paidOn = fields.required(OrderForms.Payment.PAID_ON, fields.date(OrderForms.Payment.PAID_ON));
        refuseFuture(fields, OrderForms.Payment.PAID_ON, paidOn);
        return new NewPayment(
                stripped(fields.requiredText(OrderForms.Payment.REFERENCE, LONGEST_REFERENCE)),
                number(fields.requiredText(OrderForms.Payment.ORDER_NUMBER, LONGEST_NUMBER)),
                amount(fields, OrderForms.Payment.AMOUNT),
                null,
                paidOn == null ? null : days.beginningOf(paidOn));
    }

    /** By the day, as the sender's clock may be some seconds ahead of ours. */
    private void refuseFuture(Fields fields, String field, LocalDate day) {
        if (day != null && day.isAfter(days.today())) {
            fields.refuse(field, "must not be after today", day);
        }
    }

    private static BigDecimal amount(Fields fields, String field) {
        BigDecimal amount = fields.required(field, fields.amount(field));
        return amount != null && amount.signum() == 0 ? fields.refuse(field, "must be above 0", amount) : amount;
    }

    /** As orders are numbered, in whatever letters somebody types it. */
    private static String number(String text) {
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
