package io.closeloop.service;

import org.springframework.context.ApplicationContext;

/** For other features' tests: has surveys begin, and answers them as customers do. */
public final class SurveyDesk {

    private final ApplicationContext context;

    public SurveyDesk(ApplicationContext context) {
        this.context = context;
    }

    /** Takes in who has become a customer. */
    public void takeIn() {
        context.getBean(SurveyPlanner.class).takeIn();
    }

    /** Starts what is due; gives how many. */
    public int startBatch() {
        return context.getBean(SurveyPlanner.class).startBatch();
    }

    /** @param link as the letter has it */
    public void answer(String link, int marks, int recommendation) {
        SurveyToken token = new SurveyToken(link.substring(link.lastIndexOf('/') + 1));
        context.getBean(SurveyAnswers.class).answer(token, new Marks(marks, marks, marks, recommendation, null));
    }
}
