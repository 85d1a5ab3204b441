package io.closeloop.insight;

import io.closeloop.process.ImproveFigure;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MeasureFigureDelegate implements JavaDelegate {

    private final ReviewMeasuring measuring;

    MeasureFigureDelegate(ReviewMeasuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImproveFigure.Handed.MONTHS.set(
                execution, measuring.months(ImproveFigure.Variables.IMPROVEMENT_ID.get(execution)));
    }
}
