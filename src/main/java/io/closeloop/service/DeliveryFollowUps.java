package io.closeloop.service;

import io.closeloop.base.Refusal;
import io.closeloop.base.WorkingCalendar;
import io.closeloop.process.AfterSalesProcess;
import io.closeloop.service.ServiceCase.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers soon after a delivery how they get on, and hands on what they say. */
@Service
@Transactional
class DeliveryFollowUps {

    private final DeliveryFollowUpRepository followUps;
    private final CaseDesk desk;
    private final AfterSalesProcess process;
    private final WorkingCalendar calendar;
    private final ServiceProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryFollowUps(
            DeliveryFollowUpRepository followUps,
            CaseDesk desk,
            AfterSalesProcess process,
            WorkingCalendar calendar,
            ServiceProperties properties,
            JdbcClient jdbc,
            Clock clock) {
        this.followUps = followUps;
        this.desk = desk;
        this.process = process;
        this.calendar = calendar;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts what follows a delivery; of an order whose delivery is followed up already, and of one without account, nothing. */
    void start(long orderId) {
        Delivery delivery = delivery(orderId);
        if (delivery.accountId() != 0 && followUps.findByOrderId(orderId).isEmpty()) {
            process.start(orderId, delivery.accountId(), delivery.caseNumber());
        }
    }

    /** Sets by when the delivery is to be followed up. */
    DeliveryFollowUp plan(long orderId) {
        return followUps.findByOrderId(orderId).orElseGet(() -> planNow(orderId));
    }

    private DeliveryFollowUp planNow(long orderId) {
        Delivery delivery = delivery(orderId);
        Instant due = calendar.daysAfter(properties.followUpTime(), delivery.deliveredAt(), properties.followUpDays());
        return followUps.saveAndFlush(new DeliveryFollowUp(delivery, due, clock.instant()));
    }

    /** When service is reminded of it. */
    Instant warningAt(DeliveryFollowUp followUp) {
        return followUp.dueAt().minus(properties.followUpWarning());
    }

    /** It is due soon, and nobody has done it. */
    void remind(long id) {
        DeliveryFollowUp followUp = get(id);
        followUp.reminded(clock.instant());
        followUps.saveAndFlush(followUp);
        process.markUrgent(id);
    }

    /** It is late: managers are told. */
    void escalate(long id) {
        DeliveryFollowUp followUp = get(id);
        followUp.escalated(clock.instant());
        followUps.saveAndFlush(followUp);
        process.markUrgent(id);
    }

    void escalationHandled(long id, String measure, String by) {
        DeliveryFollowUp followUp = get(id);
        followUp.escalationHandled(measure, by);
        followUps.saveAndFlush(followUp);
    }

    /** Records what the customer said. */
    FollowUpReport record(long id, Map<String, Object> form, String by) {
        FollowUpReport report = FollowUpReport.read(form);
        DeliveryFollowUp followUp = get(id);
        followUp.done(report, by, clock.instant());
        followUps.saveAndFlush(followUp);
        return report;
    }

    /** Makes the problem that was reported a service case, once. */
    void openCase(long id, String by) {
        DeliveryFollowUp followUp = get(id);
        if (followUp.serviceCaseId() == null) {
            Origin origin = new Origin(followUp.accountId(), followUp.caseNumber(), CaseSource.FOLLOW_UP, by);
            followUp.becameCase(desk.open(origin, followUp.newCase()).id());
            followUps.saveAndFlush(followUp);
        }
    }

    DeliveryFollowUp get(long id) {
        return followUps
                .findById(id)
                .orElseThrow(() -> Refusal.notFound("There is no follow-up with the id " + id + "."));
    }

    Delivery delivery(long orderId) {
        return jdbc.sql("""
                        select order_id, number as order_number, coalesce(account_id, 0) as account_id, case_number,
                               delivered_at
                          from crm.order_card
                         where order_id = :id""")
                .param("id", orderId)
                .query((row, index) -> new Delivery(
                        row.getLong("order_id"),
                        row.getString("order_number"),
                        row.getLong("account_id"),
                        row.getString("case_number"),
                        row.getTimestamp("delivered_at").toInstant()))
                .single();
    }
}
