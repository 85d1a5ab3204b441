package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes one lead from "New lead" to "Deal won" in a browser, each step as the user whose task it is. */
class LeadToCloseBrowserIT {

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
    void aLeadBecomesAWonDealInTasklist() {
        LeadToCloseStory story = new LeadToCloseStory(browser, application.address());

        story.marketingEntersTheLead();
        story.repContactsTheCustomer();
        story.repAnalysesTheNeeds();
        story.presalesDraftASolution();
        story.repPresentsIt();
        story.repQuotesWithADiscount();
        story.managerApprovesTheDiscount();
        story.repNegotiates();
        story.legalAsksForAChangeOfTheContract();
        story.managerLooksAtTheRunningDealInCockpit();
        story.managerConfirmsTheContract();
        story.repGetsTheSignatures();

        story.theDealIsWon();
    }
}
