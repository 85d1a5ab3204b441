package io.closeloop.service;

import io.closeloop.base.Fields;
import io.closeloop.process.RepurchaseWish;
import io.closeloop.process.ServiceForms.Delivery;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the customer said when a delivery was followed up.
 *
 * @param satisfaction 1 to 5
 * @param problem      null where there is none
 * @param severity     of the problem
 * @param need         what else the customer could use; null where nothing
 */
record FollowUpReport(
        String usage,
        int satisfaction,
        String problem,
        Severity severity,
        String need,
        BigDecimal budget,
        String urgency,
        String authority) {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 50;

    static FollowUpReport read(Map<String, Object> form) {
        Fields fields = Fields.of(form);
        String usage = fields.requiredText(Delivery.USAGE, LONGEST_TEXT);
        Integer satisfaction = fields.required(Delivery.SATISFACTION, fields.integer(Delivery.SATISFACTION, 1, 5));
        Severity severity = fields.choice(Delivery.PROBLEM_SEVERITY, Severity.class);
        FollowUpReport report = new FollowUpReport(
                usage,
                satisfaction == null ? 0 : satisfaction,
                fields.text(Delivery.PROBLEM, LONGEST_TEXT),
                severity == null ? Severity.MEDIUM : severity,
                fields.text(Delivery.NEED, LONGEST_TEXT),
                fields.amount(Delivery.BUDGET),
                fields.text(Delivery.URGENCY, LONGEST_NAME),
                fields.text(Delivery.AUTHORITY, LONGEST_NAME));
        fields.check();
        return report;
    }

    RepurchaseWish wish(long accountId) {
        return new RepurchaseWish(accountId, need, budget, urgency, authority);
    }
}
