package io.closeloop.insight;

import io.closeloop.base.Fields;
import io.closeloop.base.LeadSource;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads costs, over HTTP and from files; leaves what is wrong with them in the fields. */
@Component
class CampaignCostFields {

    static final Set<String> NAMES =
            Set.of("source", "campaign", "spentOn", "amount", "currency", "reach", "clicks", "visitors", "note");

    private static final int MOST_PEOPLE = Integer.MAX_VALUE;

    private final String defaultCurrency;

    CampaignCostFields(@Value("${closeloop.currency:CNY}") String defaultCurrency) {
        this.defaultCurrency = defaultCurrency;
    }

    /** The currency of costs that say none. */
    String defaultCurrency() {
        return defaultCurrency;
    }

    NewCampaignCost read(Fields fields, String externalId) {
        LeadSource source = fields.requiredChoice("source", LeadSource.class);
        String currency = fields.currency("currency");
        return new NewCampaignCost(
                externalId,
                source == null ? null : source.name(),
                fields.text("campaign", 200),
                fields.required("spentOn", fields.date("spentOn")),
                fields.required("amount", fields.amount("amount")),
                currency == null ? defaultCurrency : currency,
                people(fields, "reach"),
                people(fields, "clicks"),
                people(fields, "visitors"),
                fields.text("note", 2_000));
    }

    private static Long people(Fields fields, String field) {
        Integer people = fields.integer(field, 0, MOST_PEOPLE);
        return people == null ? null : people.longValue();
    }
}
