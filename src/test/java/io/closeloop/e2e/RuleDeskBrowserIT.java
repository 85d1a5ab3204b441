package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes a decision table in a browser, and takes the change back, while the application runs. */
class RuleDeskBrowserIT {

    @TempDir
    private static Path directory;

    private static Playwright playwright;
    private static Browser browser;
    private static RunningApplication application;

    @BeforeAll
    static void start() throws IOException {
        Chromium.assumeInstalled();
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        application = RunningApplication.start(directory);
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (application != null) {
            application.close();
        }
        if (playwright != null) {
            playwright.close();
        }
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
