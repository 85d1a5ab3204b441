package io.closeloop.opportunity;

import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.process.DealContacted;
import io.closeloop.process.DealForms.Support;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the log of contacts with customers. */
@Service
@Transactional
class FollowUps {

    private static final int LONGEST_TEXT = 4000;
    private static final Set<String> POSTED = Set.of(
            "at", "channel", "subject", "feedback", "needChange", "intention", "measure", "deadline", "nextFollowUpOn");

    private static final String FIRST_CONTACT = "First contact";

    private final FollowUpRepository followUps;
    private final Deals deals;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId businessZone;

    FollowUps(
            FollowUpRepository followUps,
            Deals deals,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId businessZone) {
        this.followUps = followUps;
        this.deals = deals;
        this.events = events;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Reads a contact as sent over HTTP and refuses it with everything that is wrong. */
    ContactLog read(Map<String, Object> body) {
        Fields fields = Fields.json(body);
        fields.allowOnly(POSTED);
        Instant at = fields.instant("at");
        String measure = fields.text("measure", 2000);
        LocalDate deadline = fields.date("deadline");
        ContactLog contact = new ContactLog(
                at == null ? clock.instant() : at,
                fields.requiredChoice("channel", Channel.class),
                fields.requiredText("subject", 500),
                fields.text("feedback", LONGEST_TEXT),
                fields.text("needChange", 2000),
                fields.choice("intention", Intention.class),
                measure,
                deadline,
                fields.date("nextFollowUpOn"));
        check(fields, contact);
        return contact;
    }

    private void check(Fields fields, ContactLog contact) {
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        if (contact.at().isAfter(clock.instant())) {
            fields.refuse("at", "must not be in the future", contact.at());
        }
        if (contact.measure() != null) {
            fields.required("deadline", contact.deadline());
        } else if (contact.deadline() != null) {
            fields.refuse("deadline", "must be empty without a measure", contact.deadline());
        }
        if (contact.deadline() != null && contact.deadline().isBefore(today)) {
            fields.refuse("deadline", "must be today or later", contact.deadline());
        }
        fields.check();
    }

    /** Logs a contact; whoever logs one has begun with the deal. */
    FollowUp log(long opportunityId, ContactLog contact, String by) {
        deals.accepted(opportunityId);
        events.publishEvent(new DealContacted(opportunityId, contact.at()));
        return followUps.saveAndFlush(new FollowUp(opportunityId, contact, by, clock.instant()));
    }

    void logFirstContact(long opportunityId, Map<String, Object> delivered, String by) {
        LocalDate day = LocalDate.parse(delivered.get(Deliveries.CONTACTED_ON).toString());
        ContactLog contact = new ContactLog(
                momentOf(day),
                Channel.valueOf(delivered.get(Deliveries.CONTACT_CHANNEL).toString()),
                FIRST_CONTACT,
                delivered.get(Deliveries.FIRST_FEEDBACK).toString(),
                null,
                null,
                null,
                null,
                null);
        log(opportunityId, contact, by);
    }

    void measureDone(long followUpId, Fields form, String by) {
        String result = form.requiredText(Support.MEASURE_RESULT, LONGEST_TEXT);
        form.check();
        FollowUp followUp = get(followUpId);
        followUp.measureDone(result, by, clock.instant());
        followUps.saveAndFlush(followUp);
    }

    FollowUp get(long followUpId) {
        return followUps
                .findById(followUpId)
                .orElseThrow(() -> Refusal.notFound("There is no follow-up with the id " + followUpId + "."));
    }

    /** Today's contact was now; of an earlier day only the day is known. */
    private Instant momentOf(LocalDate day) {
        Instant now = clock.instant();
        return day.equals(LocalDate.ofInstant(now, businessZone))
                ? now
                : day.atTime(12, 0).atZone(businessZone).toInstant();
    }
}
