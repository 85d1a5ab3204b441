package io.closeloop.order;

import io.closeloop.order.OrderCards.CreditCard;
import io.closeloop.order.OrderCards.InstalmentCard;
import io.closeloop.order.OrderCards.OrderCard;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Puts an order into the words that its tasks' forms show; what is not known is empty text. */
final class OrderText {

    private final Map<String, Object> text = new HashMap<>();
    private final String currency;

    OrderText(OrderCard order) {
        this.currency = order.currency();
        text.put("number", order.number());
        text.put("opportunityNumber", order.opportunityNumber());
        text.put("customer", order.customer());
        text.put("contactName", order.contactName());
        text.put("phone", order.phone());
        text.put("email", order.email());
        text.put("owner", order.ownerName());
        text.put("amount", money(order.amount()));
        text.put("openAmount", money(order.openAmount()));
        text.put("deliveryDueOn", order.deliveryDueOn());
        text.put("deliveredOn", order.deliveredOn());
    }

    OrderText with(InstalmentCard instalment) {
        text.put("instalment", instalment.label());
        text.put("instalmentAmount", money(instalment.amount()));
        text.put("instalmentOpen", money(instalment.open()));
        text.put("dueOn", instalment.dueOn());
        text.put("note", instalment.note());
        text.put("history", instalment.history());
        return this;
    }

    OrderText with(CreditCard credit) {
        text.put("credit", money(credit.amount()));
        text.put("paymentReference", credit.reference());
        text.put("paymentAmount", money(credit.paymentAmount()));
        return this;
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new HashMap<>(text);
        shown.replaceAll((name, value) -> value == null ? "" : value.toString());
        return shown;
    }

    /** An amount as people read it: {@code 12,450.00 CNY}. */
    String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f %s", amount, currency);
    }
}
