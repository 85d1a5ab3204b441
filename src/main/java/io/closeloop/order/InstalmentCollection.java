package io.closeloop.order;

import io.closeloop.base.Refusal;
import io.closeloop.process.CollectInstalment.Facts;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done so that an instalment is paid. Each step locks the order first, so that it does not meet a payment
 * half-way; of an instalment that is paid meanwhile it says nothing to anybody.
 */
@Service
@Transactional
class InstalmentCollection {

    private final Orders orders;
    private final InstalmentRepository instalments;
    private final Dunnings dunnings;
    private final DunningLetters letters;
    private final NotificationProcess notification;
    private final BusinessDays days;
    private final Clock clock;

    InstalmentCollection(
            Orders orders,
            InstalmentRepository instalments,
            Dunnings dunnings,
            DunningLetters letters,
            NotificationProcess notification,
            BusinessDays days,
            Clock clock) {
        this.orders = orders;
        this.instalments = instalments;
        this.dunnings = dunnings;
        this.letters = letters;
        this.notification = notification;
        this.days = days;
        this.clock = clock;
    }

    /** What the dunning policy is decided from today. */
    Map<String, Object> facts(long instalmentId) {
        Map<String, Object> facts = new HashMap<>(dunnings.facts(instalmentId));
        facts.put(Facts.DAYS_OVERDUE, get(instalmentId).daysOverdue(days.today()));
        return facts;
    }

    /** The morning of the day so many days before the due date; of the due date for 0. */
    Instant daysBeforeDue(long instalmentId, int before) {
        return days.morningOf(get(instalmentId).dueOn().minusDays(before));
    }

    Instant inDays(int later) {
        return days.morningOf(days.today().plusDays(later));
    }

    /** Reminds before the due date, and once more on it. */
    void remind(long orderId, long instalmentId) {
        Instalment instalment = locked(orderId, instalmentId);
        boolean early = instalment.daysOverdue(days.today()) < 0;
        record(instalment, early ? DunningKind.REMINDER : DunningKind.DUE);
    }

    /** Duns; says how often that has been done now. */
    int dun(long orderId, long instalmentId) {
        Instalment instalment = locked(orderId, instalmentId);
        record(instalment, dunnings.count(instalmentId) == 0 ? DunningKind.FIRST_DUNNING : DunningKind.SECOND_DUNNING);
        return dunnings.count(instalmentId);
    }

    void escalate(long orderId, long instalmentId) {
        record(locked(orderId, instalmentId), DunningKind.ESCALATION);
    }

    /** Records what people decided about an overdue instalment. */
    OverdueForm decide(long orderId, long instalmentId, Map<String, Object> form, String by) {
        OverdueForm decided = OverdueForm.read(form, days.today());
        Instalment instalment = locked(orderId, instalmentId);
        if (decided.isWriteOff()) {
            instalment.writeOff(decided.note(), by, clock.instant());
        } else {
            instalment.promised(decided.note());
        }
        instalments.saveAndFlush(instalment);
        return decided;
    }

    /** A promise is kept until the end of its day. */
    Instant afterPromise(OverdueForm decided) {
        return days.morningOf(decided.promisedOn().plusDays(1));
    }

    private void record(Instalment instalment, DunningKind kind) {
        if (instalment.isOpen()) {
            dunnings.record(instalment, kind, clock.instant()).ifPresent(id -> tell(instalment, kind, id));
        }
    }

    private void tell(Instalment instalment, DunningKind kind, long dunningId) {
        if (kind.isForCustomer()) {
            letters.send(dunningId);
        }
        if (kind.isOverdue()) {
            String caseNumber = orders.locked(instalment.orderId()).caseNumber();
            notification.notify(NotificationEvent.PAYMENT_OVERDUE, "dunning-" + dunningId, caseNumber, dunningId);
        }
    }

    private Instalment locked(long orderId, long instalmentId) {
        orders.locked(orderId);
        return get(instalmentId);
    }

    private Instalment get(long instalmentId) {
        return instalments
                .findById(instalmentId)
                .orElseThrow(() -> Refusal.notFound("There is no instalment with the id " + instalmentId + "."));
    }
}
