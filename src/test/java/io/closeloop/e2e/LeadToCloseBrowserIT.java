package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Takes one lead from "New lead" to "Deal won" in a browser, each step as the user whose task it is. */
@BrowserTest
@Execution(ExecutionMode.SAME_THREAD)
class LeadToCloseBrowserIT {

    private final Browser browser;
    private final RunningApplication application;

    LeadToCloseBrowserIT(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.application = application;
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
