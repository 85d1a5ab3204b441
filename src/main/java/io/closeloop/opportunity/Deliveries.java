package io.closeloop.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The gates' fields that change the deal itself, beside being kept with their stage. */
final class Deliveries {

    static final String CONTACT_CHANNEL = "contactChannel";
    static final String CONTACTED_ON = "contactedOn";
    static final String FIRST_FEEDBACK = "firstFeedback";
    static final String NEXT_STEP = "nextStep";
    static final String EXPECTED_AMOUNT = "expectedAmount";
    static final String EXPECTED_CLOSE_DATE = "expectedCloseDate";
    static final String COMPETITORS = "competitors";
    static final String SOLUTION_SUMMARY = "solutionSummary";
    static final String DIFFERENTIATORS = "differentiators";
    static final String DELIVERY_DAYS = "deliveryDays";
    static final String AGREED_PRICE = "agreedPrice";
    static final String AGREED_TERMS = "agreedTerms";
    static final String AGREED_DELIVERY_DATE = "agreedDeliveryDate";
    static final String RISK = "risk";

    private Deliveries() {}

    static void apply(Opportunity deal, Map<String, Object> fields) {
        if (fields.get(EXPECTED_AMOUNT) instanceof BigDecimal amount) {
            deal.analysed(
                    amount, LocalDate.parse(fields.get(EXPECTED_CLOSE_DATE).toString()), (String)
                            fields.get(COMPETITORS));
        }
        if (fields.get(AGREED_PRICE) instanceof BigDecimal price) {
            deal.agreed(price, Risk.valueOf(fields.get(RISK).toString()));
        }
    }
}
