package io.closeloop.e2e;

import com.microsoft.playwright.Browser;
import java.util.List;

/** Two people work on one table, and one of them cannot wait for an approval. */
class RuleEmergencyStory {

    private static final String DECISION = "Discount approval";
    private static final String AMOUNT = "Input_DiscountApproval_Amount";
    private static final List<String> BELOW = List.of("Rule_SmallDiscount", "Rule_MiddleDiscount");
    private static final List<String> FROM = List.of("Rule_SmallDiscountBigQuote", "Rule_MiddleDiscountBigQuote");
    private static final String WHY = "Every quote of today waits for the executives.";

    private final Browser browser;
    private final String address;

    RuleEmergencyStory(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    void analystBeginsADraft() {
        try (RuleDesk analyst = new RuleDesk(browser, address, "analyst")) {
            analyst.open();
            analyst.openDecision(DECISION);
            analyst.edit();
            analyst.shows("Your draft of version 1");
        }
    }

    void administratorIsToldOfItAndPublishesAnother() {
        try (RuleDesk admin = new RuleDesk(browser, address, "admin")) {
            admin.open();
            admin.openDecision(DECISION);
            admin.shows("analyst has a draft of version 1");
            admin.edit();
            BELOW.forEach(row -> admin.enter(row, AMOUNT, "< 400000"));
            FROM.forEach(row -> admin.enter(row, AMOUNT, ">= 400000"));
            admin.tab("Submit");
            admin.shows("row 1, Amount of the quote");
            admin.press("Publish at once (emergency)");
            admin.answerDialogue("Reason", WHY, "Publish now");
            admin.shows("is published and decides from now on");
            admin.tab("Log");
            admin.shows("Published in an emergency");
            admin.shows(WHY);
        }
    }

    void analystIsToldThatTheDraftWouldUndoIt() {
        try (RuleDesk analyst = new RuleDesk(browser, address, "analyst")) {
            analyst.open();
            analyst.openDecision(DECISION);
            analyst.shows("version 2 has been published since. Publishing this draft would undo it.");
            analyst.tab("History");
            analyst.shows("Emergency");
            analyst.shows(WHY);
        }
    }
}
