package io.closeloop.target.review;

import io.closeloop.process.ImproveFigure.Handed;
import io.closeloop.process.ImproveFigure.Variables;
import io.closeloop.process.MonthFigure;
import io.closeloop.target.review.Improvements.Verdict;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordMonthlyCheckDelegate implements JavaDelegate {

    private final Improvements improvements;

    RecordMonthlyCheckDelegate(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        List<MonthFigure> months = Handed.MONTHS.get(execution);
        Verdict verdict = improvements.check(Variables.IMPROVEMENT_ID.get(execution), months);
        Variables.ACTION_JUDGED.set(execution, verdict.judged());
        Variables.TARGET_MET.set(execution, verdict.met());
        Variables.NEXT_CHECK_AT.set(execution, verdict.judged() ? null : Date.from(verdict.nextCheckAt()));
    }
}
