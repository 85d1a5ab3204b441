package io.closeloop.lead;

import io.closeloop.process.LeadToClose;
import io.closeloop.process.QualifyLead.LeadScore;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record score: keeps the points the table gave. */
@Component
class RecordScoreDelegate implements JavaDelegate {

    private final LeadScoring scoring;

    RecordScoreDelegate(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Score score = new Score(
                LeadScore.SCORE.get(execution),
                LeadScore.GRADE.get(execution),
                LeadScore.FIT.get(execution),
                LeadScore.BUDGET.get(execution),
                LeadScore.URGENCY.get(execution),
                LeadScore.AUTHORITY.get(execution),
                LeadScore.ENGAGEMENT.get(execution));
        scoring.score(LeadToClose.Variables.LEAD_ID.get(execution), score);
    }
}
