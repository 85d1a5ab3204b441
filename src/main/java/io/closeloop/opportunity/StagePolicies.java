package io.closeloop.opportunity;

import io.closeloop.base.Fields;
import io.closeloop.process.DealForms.Support;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns what the stage policy allows into deadlines, and keeps who was reminded and coached. */
@Service
@Transactional
class StagePolicies {

    /** A deadline in days ends with that day's work, not at the hour at which the stage happened to begin. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private static final int LONGEST_NOTE = 4000;

    private final OpportunityRepository opportunities;
    private final Deals deals;
    private final NotificationProcess notification;
    private final Clock clock;
    private final ZoneId businessZone;

    StagePolicies(
            OpportunityRepository opportunities,
            Deals deals,
            NotificationProcess notification,
            Clock clock,
            ZoneId businessZone) {
        this.opportunities = opportunities;
        this.deals = deals;
        this.notification = notification;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Sets the present stage's deadlines, counted from today; returns those in force. */
    StageEntry apply(long opportunityId, int deadlineDays, int coachingDays, int priority, int followUpDays) {
        Opportunity deal = deals.get(opportunityId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), businessZone);
        StageDeadlines deadlines = new StageDeadlines(
                endOfWork(today.plusDays(deadlineDays)),
                endOfWork(today.plusDays((long) deadlineDays + coachingDays)),
                priority,
                followUpDays);
        deal.present().due(deadlines);
        opportunities.flush();
        return deal.present();
    }

    /** Notes when the owner was first reminded that the stage is overdue, and tells whoever wants to know. */
    void remind(long opportunityId) {
        Opportunity deal = deals.get(opportunityId);
        deal.present().remind(clock.instant());
        opportunities.saveAndFlush(deal);
        String key = deal.number() + "-" + deal.present().id();
        notification.notify(NotificationEvent.STAGE_OVERDUE, key, deal.caseNumber(), opportunityId);
    }

    void coached(long opportunityId, Fields form, String by) {
        String note = form.requiredText(Support.COACHING_NOTE, LONGEST_NOTE);
        form.check();
        Opportunity deal = deals.get(opportunityId);
        deal.present().coached(by, note, clock.instant());
        opportunities.saveAndFlush(deal);
    }

    private Instant endOfWork(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(businessZone).toInstant();
    }
}
