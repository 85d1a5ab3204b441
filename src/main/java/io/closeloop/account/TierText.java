package io.closeloop.account;

import io.closeloop.account.TierView.DecidedBy;
import io.closeloop.process.EvaluateCustomer.Facts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says in words why a customer has its tier. */
@Component
class TierText {

    private final ZoneId businessZone;
    private final String currency;

    TierText(ZoneId businessZone, @Value("${closeloop.currency:CNY}") String currency) {
        this.businessZone = businessZone;
        this.currency = currency;
    }

    /** @param reason what the table says to the row */
    String of(String tier, OffsetDateTime since, String reason, DecidedBy decision) {
        return "%s since %s. %s Known when it was decided: %s. Row %s of version %d of the table %s fitted first."
                .formatted(
                        tier,
                        day(since),
                        reason,
                        facts(decision.inputs()),
                        decision.row(),
                        decision.version(),
                        decision.decision());
    }

    String undecided(AccountView account) {
        return "%s: every account begins with it; this one has not been evaluated yet.".formatted(account.tier());
    }

    private String facts(Map<String, Object> inputs) {
        Object months = inputs.get(Facts.RELATIONSHIP_MONTHS);
        return "purchases of the last 12 months %s %s, %s, demand %s, referral potential %s"
                .formatted(
                        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                .format(inputs.get(Facts.YEARLY_PURCHASES)),
                        currency,
                        months == null ? "never bought before" : "customer for " + months + " months",
                        word(inputs.get(Facts.DEMAND)),
                        word(inputs.get(Facts.REFERRAL_POTENTIAL)));
    }

    /** As it stands within a sentence. */
    private static String word(Object code) {
        return String.valueOf(code).toLowerCase(Locale.ROOT);
    }

    private String day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(businessZone).toLocalDate().toString();
    }
}
