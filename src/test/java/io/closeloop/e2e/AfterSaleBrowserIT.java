package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes a won deal of the demo data from its delivery over a bad mark to a solved case, each step as its user. */
class AfterSaleBrowserIT {

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
    void aBadMarkAfterADeliveryBecomesASolvedCase() {
        AfterSaleStory story = new AfterSaleStory(browser, application.address());

        story.repDeliversTheOrder();
        story.serviceFollowsUp();
        story.serviceSendsTheSurveyLink();
        story.customerGivesABadMarkOnAPhone();
        story.repSpeaksWithTheCustomer();
        story.serviceAnswersTheComplaint();
        story.serviceSolvesIt();

        story.theCaseIsClosed();
    }
}
