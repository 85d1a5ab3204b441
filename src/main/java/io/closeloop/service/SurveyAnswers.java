package io.closeloop.service;

import io.closeloop.base.Refusal;
import io.closeloop.process.CustomerEvaluationProcess;
import io.closeloop.process.SatisfactionSurveyProcess;
import io.closeloop.service.Customers.Customer;
import io.closeloop.service.Survey.State;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody with a survey's link may see and do. Nothing about the customer is shown but the company's name. */
@Service
class SurveyAnswers {

    private final SurveyRepository surveys;
    private final SurveyLetters letters;
    private final Customers customers;
    private final SatisfactionSurveyProcess process;
    private final CustomerEvaluationProcess evaluation;
    private final Clock clock;

    SurveyAnswers(
            SurveyRepository surveys,
            SurveyLetters letters,
            Customers customers,
            SatisfactionSurveyProcess process,
            CustomerEvaluationProcess evaluation,
            Clock clock) {
        this.surveys = surveys;
        this.letters = letters;
        this.customers = customers;
        this.process = process;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** Where the survey behind a link stands; changes nothing, whoever follows the link. */
    @Transactional(readOnly = true)
    public Optional<Asked> look(SurveyToken token) {
        return letters.surveyOf(token)
                .flatMap(surveys::findById)
                .map(survey -> new Asked(
                        survey.stateAt(clock.instant()),
                        customers.of(survey.accountId()).name()));
    }

    /**
     * Takes the answer, tells the process and has the customer's tier decided anew.
     *
     * @throws Refusal NOT_FOUND where the link leads nowhere; CONFLICT where the survey is answered or over
     */
    @Transactional
    public void answer(SurveyToken token, Marks marks) {
        Survey survey = letters.surveyOf(token)
                .flatMap(surveys::findById)
                .orElseThrow(() -> Refusal.notFound("There is no such survey."));
        survey.answer(marks, clock.instant());
        surveys.saveAndFlush(survey);
        process.answered(survey.id(), marks.isBad());
        Customer customer = customers.of(survey.accountId());
        evaluation.start(customer.accountId(), customer.number());
    }

    /** A survey as its page shows it. */
    record Asked(State state, String company) {}
}
