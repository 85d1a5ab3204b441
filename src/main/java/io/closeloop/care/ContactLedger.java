package io.closeloop.care;

import io.closeloop.base.Refusal;
import io.closeloop.base.TimeKind;
import io.closeloop.base.WorkingCalendar;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the contacts with a customer over every channel and keeps what the contact policy said. A week and a month are
 * the seven days and the month up to today, in days of the business zone: whichever seven days or which calendar month one
 * looks at, the caps hold.
 */
@Service
@Transactional
class ContactLedger {

    private final CareTouchRepository touches;
    private final AccountLock lock;
    private final CustomerRecord customers;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    ContactLedger(
            CareTouchRepository touches,
            AccountLock lock,
            CustomerRecord customers,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            Clock clock,
            ZoneId businessZone) {
        this.touches = touches;
        this.lock = lock;
        this.customers = customers;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** A touch that somebody wants today without a plan; asked for again on the same day, the policy is asked again. */
    long register(long accountId, String touch, TouchChannel channel) {
        return touches.saveAndFlush(
                        new CareTouch(accountId, touch, channel, Performer.CALLER, today(), clock.instant()))
                .id();
    }

    /** What the policy decides from. Until its answer is committed, nobody else's about this customer is asked for. */
    ContactFigures figures(long touchId) {
        CareTouch touch = get(touchId);
        lock.take(touch.accountId());
        release(touch.accountId());
        return new ContactFigures(
                touch.nature(),
                customers.tier(touch.accountId()),
                pushesSince(touch.accountId(), today().minusMonths(1)),
                contactsSince(touch.accountId(), today().minusWeeks(1)),
                timesToday(touch));
    }

    /** Keeps the policy's answer: what is allowed counts from now on. */
    CareTouch settle(long touchId, Clearance clearance) {
        CareTouch touch = get(touchId);
        Instant now = clock.instant();
        if (clearance.allowed()) {
            touch.reserve(clearance.decision(), calendar.daysAfter(TimeKind.ELAPSED, now, clearance.days()), now);
        } else {
            touch.suppress(clearance.reason(), clearance.decision(), now);
        }
        return touches.saveAndFlush(touch);
    }

    /** Frees the places of contacts that were promised and that nobody has settled in their time, whatever became of them. */
    void releaseAll() {
        release(null);
    }

    private void release(Long accountId) {
        jdbc.sql("""
                update crm.care_touches
                   set state = 'LAPSED', reason = 'Nobody settled it in its time.', version = version + 1
                 where state = 'RESERVED'
                   and held_until < :now
                   and account_id = coalesce(:account, account_id)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", accountId, Types.BIGINT)
                .update();
    }

    CareTouch get(long touchId) {
        return touches.findById(touchId)
                .orElseThrow(() -> Refusal.notFound("There is no care touch with the id " + touchId + "."));
    }

    private int pushesSince(long accountId, LocalDate day) {
        return jdbc.sql("""
                        select count(*)
                          from crm.care_touches
                         where account_id = :account
                           and nature = 'PUSH'
                           and (state = 'RESERVED' or state = 'DONE' and done_at >= :after)""")
                .param("account", accountId)
                .param("after", endOf(day))
                .query(Integer.class)
                .single();
    }

    private int contactsSince(long accountId, LocalDate day) {
        return jdbc.sql("""
                        select (select count(*)
                                  from crm.care_touches
                                 where account_id = :account
                                   and nature in ('PUSH', 'CONTACT')
                                   and (state = 'RESERVED' or state = 'DONE' and done_at >= :after))
                             + (select count(*)
                                  from crm.logged_contacts
                                 where account_id = :account
                                   and at >= :after)""")
                .param("account", accountId)
                .param("after", endOf(day))
                .query(Integer.class)
                .single();
    }

    /** How often the customer gets the same today, this one not counted. */
    private int timesToday(CareTouch touch) {
        return jdbc.sql("""
                        select count(*)
                          from crm.care_touches
                         where account_id = :account
                           and touch = :touch
                           and contact_id is not distinct from :contact
                           and id <> :id
                           and (state = 'RESERVED' or state = 'DONE' and done_at >= :after)""")
                .param("account", touch.accountId())
                .param("touch", touch.touch())
                .param("contact", touch.contactId(), Types.BIGINT)
                .param("id", touch.id())
                .param("after", endOf(today().minusDays(1)))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(businessZone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(businessZone));
    }
}
