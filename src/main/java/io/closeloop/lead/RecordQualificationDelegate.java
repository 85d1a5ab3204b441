package io.closeloop.lead;

import io.closeloop.process.LeadToClose;
import io.closeloop.process.NurtureLead;
import io.closeloop.process.Qualification;
import io.closeloop.process.QualifyLead;
import io.closeloop.process.QualifyLead.LeadQualification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record qualification: keeps what the table decided, and how the lead would be nurtured. */
@Component
class RecordQualificationDelegate implements JavaDelegate {

    private final LeadScoring scoring;

    RecordQualificationDelegate(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Qualification qualification = Qualification.valueOf(LeadQualification.QUALIFICATION.get(execution));
        scoring.qualify(
                LeadToClose.Variables.LEAD_ID.get(execution), qualification, LeadQualification.REASON.get(execution));
        QualifyLead.Variables.QUALIFICATION.set(execution, qualification.name());
        NurtureLead.Variables.INTERVAL.set(execution, LeadQualification.NURTURE_INTERVAL.get(execution));
        NurtureLead.Variables.CYCLES_LEFT.set(execution, LeadQualification.NURTURE_CYCLES.get(execution));
    }
}
