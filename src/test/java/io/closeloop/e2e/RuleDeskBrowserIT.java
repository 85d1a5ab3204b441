package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Changes a decision table in a browser, and takes the change back, while the application runs. */
@BrowserTest
@Execution(ExecutionMode.SAME_THREAD)
class RuleDeskBrowserIT {

    private final Browser browser;
    private final RunningApplication application;

    RuleDeskBrowserIT(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.application = application;
    }

    @Test
    void theVeryNextLeadIsDecidedByTheTableThatAnAnalystChanged() {
        RuleDeskStory story = new RuleDeskStory(browser, application.address());

        story.leadIsReviewed("Blue Lake Foods");
        story.analystChangesTheTable();
        story.leadIsReviewed("Green Lake Foods");
        story.managerApprovesIt();
        story.leadIsNurtured("Red Lake Foods");
        story.analystRollsBack();
        story.managerApprovesTheWayBack();
        story.leadIsReviewed("White Lake Foods");
        story.cockpitExplainsADecision();
    }

    @Test
    void administratorPublishesAtOnceAndTheOtherAuthorIsTold() {
        RuleEmergencyStory story = new RuleEmergencyStory(browser, application.address());

        story.analystBeginsADraft();
        story.administratorIsToldOfItAndPublishesAnother();
        story.analystIsToldThatTheDraftWouldUndoIt();
    }
}
