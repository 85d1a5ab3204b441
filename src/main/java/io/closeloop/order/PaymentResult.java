package io.closeloop.order;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import io.closeloop.base.RowResult;
import java.util.List;

/** What became of a payment that was reported. */
enum PaymentResult {
    RECORDED,
    /** The same was reported before. */
    KNOWN,
    /** Another payment has its reference. */
    CONFLICT,
    UNKNOWN_ORDER,
    OTHER_CURRENCY;

    /** True where it is new; refuses what cannot be recorded. */
    boolean orRefusal(NewPayment payment) {
        return switch (this) {
            case RECORDED -> true;
            case KNOWN -> false;
            case CONFLICT ->
                throw Refusal.conflict("Another payment with the reference " + payment.reference()
                        + " is on record, with another order, amount or time.");
            case UNKNOWN_ORDER -> throw Refusal.notFound("There is no order " + payment.orderNumber() + ".");
            case OTHER_CURRENCY -> throw Refusal.invalid(List.of(otherCurrency(payment)));
        };
    }

    /** The same, of a row of a file. */
    RowResult ofRow(NewPayment payment) {
        return switch (this) {
            case RECORDED -> RowResult.CREATED;
            case KNOWN -> RowResult.KNOWN;
            case CONFLICT ->
                refused("reference", "is another payment's, with another order, amount or time", payment.reference());
            case UNKNOWN_ORDER -> refused("orderNumber", "is no order's number", payment.orderNumber());
            case OTHER_CURRENCY -> RowResult.refused(List.of(otherCurrency(payment)));
        };
    }

    private static FieldError otherCurrency(NewPayment payment) {
        return FieldError.of("currency", "must be the order's", payment.currency());
    }

    private static RowResult refused(String field, String message, Object rejected) {
        return RowResult.refused(List.of(FieldError.of(field, message, rejected)));
    }
}
