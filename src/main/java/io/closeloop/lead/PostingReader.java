package io.closeloop.lead;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.LeadSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads leads that come in; the same checks for HTTP, the start form and an import's row. */
@Component
class PostingReader {

    private final ContactReader contactReader;
    private final LeadProperties properties;
    private final Clock clock;

    PostingReader(ContactReader contactReader, LeadProperties properties, Clock clock) {
        this.contactReader = contactReader;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Reads one lead.
     *
     * @throws io.closeloop.base.Refusal INVALID with everything that is wrong with it
     */
    Posting read(Fields fields) {
        fields.allowOnly(NewLead.FIELDS);
        NewLead lead = lead(fields);
        fields.check();
        return new Posting(lead, null, List.of(), null);
    }

    /** Reads one row; empty, with the faults added to the list, where it cannot be taken. */
    Optional<Posting> read(ImportedLead row, List<FieldError> errors) {
        Fields fields = Fields.of(row.fields());
        NewLead lead = lead(fields);
        Instant now = clock.instant();
        Instant convertedAt = convertedAt(fields, now);
        errors.addAll(fields.errors());
        List<NewEngagement> engagements = new ArrayList<>();
        for (Map<String, ?> did : row.engagements()) {
            Fields engagement = Fields.of(did);
            engagements.add(NewEngagement.read(engagement, now));
            errors.addAll(engagement.errors());
        }
        return errors.isEmpty()
                ? Optional.of(new Posting(lead, row.externalId(), engagements, convertedAt))
                : Optional.empty();
    }

    /** When the lead became a customer elsewhere: now where the row does not say; null where it did not. */
    private static Instant convertedAt(Fields fields, Instant now) {
        boolean converted = Boolean.TRUE.equals(fields.flag("converted"));
        Instant at = fields.instant("convertedAt");
        if (at != null && !converted) {
            fields.refuse("convertedAt", "must be empty for a lead that is not converted", at);
        }
        if (at != null && at.isAfter(now)) {
            fields.refuse("convertedAt", "must not be in the future", at);
        }
        return converted && at == null ? now : at;
    }

    private NewLead lead(Fields fields) {
        return new NewLead(
                fields.requiredChoice("source", LeadSource.class),
                fields.text("campaign", 200),
                Company.read(fields),
                contactReader.read(fields),
                Need.read(fields, properties.currency()),
                Boolean.TRUE.equals(fields.flag("consent")));
    }
}
