package io.closeloop.care;

import io.closeloop.base.Fields;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.CustomerCare.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries touches out and keeps what came of them. */
@Service
@Transactional
class CareTouches {

    private static final int LONGEST_NOTE = 4000;
    private static final int TRY_AGAIN_DAYS = 7;

    private final CareTouchRepository touches;
    private final ContactLedger ledger;
    private final CareMail mail;
    private final CarePlans plans;
    private final Clock clock;
    private final ZoneId businessZone;

    CareTouches(
            CareTouchRepository touches,
            ContactLedger ledger,
            CareMail mail,
            CarePlans plans,
            Clock clock,
            ZoneId businessZone) {
        this.touches = touches;
        this.ledger = ledger;
        this.mail = mail;
        this.plans = plans;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Keeps what a person made of a touch.
     *
     * @throws io.closeloop.base.Refusal INVALID where the form cannot be taken as it is
     */
    void record(long touchId, Fields form, String by) {
        TouchOutcome outcome = form.requiredChoice(Form.OUTCOME, TouchOutcome.class);
        String note = form.requiredText(Form.NOTE, LONGEST_NOTE);
        form.check();
        CareTouch touch = ledger.get(touchId);
        if (outcome == TouchOutcome.DONE) {
            touch.done(by, note, clock.instant());
        } else {
            touch.lapse(outcome.words() + ": " + note);
        }
        if (outcome == TouchOutcome.NOT_REACHED) {
            tryAgain(touch);
        }
        touches.saveAndFlush(touch);
    }

    /** Nobody did it in time: others may turn to the customer now, and in a week it is its turn again. */
    void lapse(long touchId) {
        CareTouch touch = ledger.get(touchId);
        if (touch.state() == TouchState.RESERVED) {
            touch.lapse("Nobody did it in time.");
            touches.saveAndFlush(touch);
        }
        tryAgain(touch);
    }

    /** Has it go out by mail; where nobody may be written to it is not done. */
    void send(long touchId) {
        CareTouch touch = ledger.get(touchId);
        CareMail.Sending sending = mail.send(touch);
        if (sending.recipient() == null) {
            touch.lapse(sending.hindrance());
        } else {
            touch.done(CurrentUser.SYSTEM, "To " + sending.recipient(), clock.instant());
        }
        touches.saveAndFlush(touch);
    }

    /** Tries a touch that was not allowed again in a week. */
    void postpone(long touchId) {
        tryAgain(ledger.get(touchId));
    }

    private void tryAgain(CareTouch touch) {
        LocalDate again = LocalDate.now(clock.withZone(businessZone)).plusDays(TRY_AGAIN_DAYS);
        plans.postpone(touch.accountId(), touch.touch(), again);
    }
}
