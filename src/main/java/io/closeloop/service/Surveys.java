package io.closeloop.service;

import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.base.TimeKind;
import io.closeloop.base.WorkingCalendar;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import io.closeloop.process.ServiceForms;
import io.closeloop.service.ServiceCase.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a survey from the first letter to what comes of its answer. */
@Service
@Transactional
class Surveys {

    private static final int LONGEST_NOTE = 500;

    private final SurveyRepository surveys;
    private final SurveyLetters letters;
    private final SurveyPlanner planner;
    private final Customers customers;
    private final CaseDesk desk;
    private final NotificationProcess notification;
    private final WorkingCalendar calendar;
    private final ServiceProperties properties;
    private final Clock clock;

    Surveys(
            SurveyRepository surveys,
            SurveyLetters letters,
            SurveyPlanner planner,
            Customers customers,
            CaseDesk desk,
            NotificationProcess notification,
            WorkingCalendar calendar,
            ServiceProperties properties,
            Clock clock) {
        this.surveys = surveys;
        this.letters = letters;
        this.planner = planner;
        this.customers = customers;
        this.desk = desk;
        this.notification = notification;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    Survey open(long accountId, String caseNumber) {
        planner.begun(accountId);
        return surveys.saveAndFlush(new Survey(customers.of(accountId), caseNumber, clock.instant()));
    }

    /**
     * Writes the next letter with a link.
     *
     * @return empty where somebody has to send it by hand
     */
    Optional<Deadlines> write(long id) {
        return letters.write(get(id)) ? Optional.of(sent(id, null, CurrentUser.SYSTEM)) : Optional.empty();
    }

    /** Somebody has sent the letter. */
    Deadlines sentByHand(long id, Map<String, Object> form, String by) {
        Fields fields = Fields.of(form);
        String note = fields.text(ServiceForms.Survey.SENDING_NOTE, LONGEST_NOTE);
        fields.check();
        return sent(id, note, by);
    }

    /** The letter is out: the customer has time from now on. */
    private Deadlines sent(long id, String note, String by) {
        Survey survey = get(id);
        letters.sent(id, note, by);
        Deadlines deadlines =
                new Deadlines(inDays(properties.surveyReminderDays()), inDays(properties.surveyValidDays()));
        survey.sent(clock.instant(), deadlines.overAt());
        surveys.saveAndFlush(survey);
        return deadlines;
    }

    void expire(long id) {
        Survey survey = get(id);
        survey.expire();
        surveys.saveAndFlush(survey);
    }

    /** Makes a bad answer a service case, once, and tells whoever wants to know. */
    void complain(long id, String by) {
        Survey survey = get(id);
        if (survey.serviceCaseId() == null) {
            Marks marks = survey.marks();
            NewCase told =
                    new NewCase(CaseType.COMPLAINT, marks.severity(), null, "Bad marks in the survey", marks.inWords());
            Origin origin = new Origin(survey.accountId(), survey.caseNumber(), CaseSource.SURVEY, by);
            survey.becameCase(desk.open(origin, told).id());
            surveys.saveAndFlush(survey);
            notification.notify(NotificationEvent.BAD_MARK, "survey-" + id, survey.caseNumber(), id);
        }
    }

    void talked(long id, String note, String by) {
        Survey survey = get(id);
        survey.talked(note, by, clock.instant());
        surveys.saveAndFlush(survey);
    }

    Survey get(long id) {
        return surveys.findById(id).orElseThrow(() -> Refusal.notFound("There is no survey with the id " + id + "."));
    }

    private Instant inDays(int days) {
        return calendar.daysAfter(TimeKind.ELAPSED, clock.instant(), days);
    }

    /** When a customer who has not answered is reminded, and when the survey is over. */
    record Deadlines(Instant reminderAt, Instant overAt) {}
}
