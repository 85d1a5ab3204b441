package io.closeloop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** One lead's way, step by step, as seen by the people who take it. */
class LeadToCloseStory {

    private static final String CUSTOMER = "Great Lakes Bicycles";
    private static final String BUDGET = "160,000.00 CNY";
    private static final String EXPECTED = "150,000.00 CNY";
    private static final String AGREED = "102,600.00 CNY";
    private static final Path CONTRACT = Path.of("src/main/resources/demo/purchase-contract.pdf");

    private final Browser browser;
    private final String address;
    private final Screenshots screenshots = new Screenshots();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    LeadToCloseStory(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    void marketingEntersTheLead() {
        try (Tasklist marketing = tasklist("marketing")) {
            marketing.startLead();
            marketing.fill("Company", CUSTOMER);
            marketing.fill("Industry", "Manufacturing");
            marketing.choose("Company size", "Medium (50 to 249)");
            marketing.fill("Region", "North");
            marketing.fill("Contact name", "Greta Berg");
            marketing.fill("Position", "Operations Director");
            marketing.choose("Source", "Exhibition");
            marketing.fill("Need", "Find every frame within a minute.");
            marketing.fill("Budget", "160000");
            marketing.choose("Urgency", "Within a month");
            marketing.choose("Role in the decision", "Decides");
            marketing.press("Start");
            marketing.shows("one of them is needed");
            screenshots.take(marketing.page(), "new-lead-refused");
            marketing.fill("E-mail", "greta.berg@glb.example.com");
            screenshots.take(marketing.page(), "new-lead");
            marketing.start();
        }
    }

    void repContactsTheCustomer() {
        try (Tasklist rep = tasklist("rep.north")) {
            rep.open("My tasks", "Contact customer", CUSTOMER, BUDGET, "Initial contact");
            rep.shows("Greta Berg");
            rep.shows("Find every frame within a minute.");
            rep.showsNothingForgotten();
            rep.offersNoChangeOfLists();
            rep.fill("First feedback", "Wants to see the shelf scanner in a hall like theirs.");
            rep.pick("The customer confirmed the need");
            rep.fill("Next step", "Visit them and take the figures.");
            rep.enterDay("Contacted on", today.plusDays(3));
            rep.isRefused("Contacted on: must be today or earlier");
            screenshots.take(rep.page(), "contact-customer-refused");
            rep.enterDay("Contacted on", today);
            screenshots.take(rep.page(), "contact-customer");
            rep.complete();
        }
    }

    void repAnalysesTheNeeds() {
        try (Tasklist rep = tasklist("rep.north")) {
            rep.open("My tasks", "Analyse needs", CUSTOMER, BUDGET, "Needs analysis");
            rep.fill("What do they need?", "A stock count without closing.");
            rep.fill("Why?", "Frames get lost between two halls.");
            rep.fill("When?", "Before spring.");
            rep.fill("Where?", "Both halls of the main site.");
            rep.fill("Who?", "Operations, with IT.");
            rep.fill("How?", "Hall by hall, at night.");
            rep.fill("Pains", "Two days of counting every quarter.");
            rep.fill("Product preference", "Shelf Scanner HS-1.");
            rep.fill("Decision process", "Greta Berg decides, the owner signs.");
            rep.fill("Competitors", "none");
            rep.fill("Expected amount", "150000");
            rep.enterDay("Expected close date", today.plusDays(40));
            screenshots.take(rep.page(), "analyse-needs");
            rep.complete();
        }
    }

    void presalesDraftASolution() {
        try (Tasklist presales = tasklist("presales")) {
            presales.open("Presales queue", "Draft solution", CUSTOMER, EXPECTED, "Solution");
            presales.claim();
            presales.fill("Solution summary", "60 shelf scanners, connected to the stock software.");
            presales.fill("Differentiators", "Much faster and cheaper than anybody else.");
            presales.fill("Delivery time", "45");
            presales.isRefused("must say in figures what is better");
            presales.fill("Differentiators", "Counting time -80 %, live 10 days sooner.");
            presales.showsNothingForgotten();
            screenshots.take(presales.page(), "draft-solution");
            presales.complete();
        }
    }

    void repPresentsIt() {
        try (Tasklist rep = tasklist("rep.north")) {
            rep.open("My tasks", "Present solution", CUSTOMER, EXPECTED, "Solution");
            rep.fill("Customer’s reaction", "Convinced; asks for a price.");
            screenshots.take(rep.page(), "present-solution");
            rep.complete();
        }
    }

    void repQuotesWithADiscount() {
        try (Tasklist rep = tasklist("rep.north")) {
            rep.open("My tasks", "Prepare quote", CUSTOMER, EXPECTED, "Quotation");
            rep.fill("Product", "Shelf Scanner HS-1");
            rep.fill("Quantity", "60");
            rep.fill("Unit price", "1900");
            rep.press("Add line");
            rep.isRefused("Line 2: please name the product.");
            rep.pressLast("Remove");
            rep.fill("Discount (%)", "10");
            rep.shows("102,600.00 CNY");
            rep.showsNothingForgotten();
            screenshots.take(rep.page(), "prepare-quote");
            rep.complete();
        }
    }

    void managerApprovesTheDiscount() {
        try (Tasklist manager = tasklist("manager")) {
            manager.open("Managers' queue", "Approve quote", CUSTOMER, EXPECTED, "Quotation");
            manager.claim();
            manager.shows("Shelf Scanner HS-1");
            manager.showsNothingForgotten();
            manager.pick("Yes, approve");
            screenshots.take(manager.page(), "approve-quote");
            manager.complete();
        }
    }

    void repNegotiates() {
        try (Tasklist rep = tasklist("rep.north")) {
            rep.open("My tasks", "Negotiate terms", CUSTOMER, EXPECTED, "Negotiation");
            rep.press("Add objection");
            rep.fill("Objection", "Too expensive for the first year.");
            rep.fill("Answer", "It pays back within 14 months.");
            rep.fill("Alternative or extra", "The first year of service is free.");
            rep.fill("Agreed price", "101000");
            rep.fillDay("Agreed delivery date", today.plusDays(50));
            rep.isRefused("must not be below the approved quote");
            rep.fill("Agreed price", "102600");
            screenshots.take(rep.page(), "negotiate-terms");
            rep.complete();
        }
    }

    void legalAsksForAChangeOfTheContract() {
        repDraftsTheContract("draft-contract");
        try (Tasklist legal = tasklist("legal")) {
            legal.open("Legal queue", "Review contract", CUSTOMER, AGREED, "Contract");
            legal.claim();
            legal.pick("Changes are needed");
            legal.fill("What has to change?", "Limit the liability to the value of the order.");
            legal.showsNothingForgotten();
            screenshots.take(legal.page(), "review-contract-changes");
            legal.complete();
        }
        repDraftsTheContract("draft-contract-again");
        try (Tasklist legal = tasklist("legal")) {
            legal.open("Legal queue", "Review contract", CUSTOMER, AGREED, "Contract");
            legal.claim();
            legal.pick("Yes, approve");
            legal.complete();
        }
    }

    private void repDraftsTheContract(String picture) {
        try (Tasklist rep = tasklist("rep.north")) {
            rep.open("My tasks", "Draft contract", CUSTOMER, AGREED, "Contract");
            rep.fill("Contract title", "Purchase contract " + CUSTOMER);
            rep.attach("Contract file", CONTRACT);
            screenshots.take(rep.page(), picture);
            rep.complete();
        }
    }

    void managerLooksAtTheRunningDealInCockpit() {
        try (WebApp manager = new WebApp(browser, address, "cockpit", "manager")) {
            manager.page().navigate(address + "/camunda/app/cockpit/default/#/processes");
            manager.shows("Lead to close");
            manager.page()
                    .getByText("Lead to close", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            manager.shows("Sell");
            manager.page().waitForSelector(".djs-container .badge");
            screenshots.take(manager.page(), "cockpit-lead-to-close");
        }
    }

    void managerConfirmsTheContract() {
        try (Tasklist manager = tasklist("manager")) {
            manager.open("Managers' queue", "Confirm contract", CUSTOMER, AGREED, "Contract");
            manager.claim();
            manager.pick("Yes, it may be signed");
            screenshots.take(manager.page(), "confirm-contract");
            manager.complete();
        }
    }

    void repGetsTheSignatures() {
        try (Tasklist rep = tasklist("rep.north")) {
            rep.open("My tasks", "Get signatures", CUSTOMER, AGREED, "Contract");
            rep.enterDay("Signed on", today);
            rep.fill("Signed by (customer)", "Greta Berg");
            rep.fill("Signed by (us)", "Mei Lin");
            rep.showsNothingForgotten();
            screenshots.take(rep.page(), "get-signatures");
            rep.complete();
        }
    }

    void theDealIsWon() {
        try (WebApp manager = new WebApp(browser, address, "cockpit", "manager")) {
            APIResponse deals = manager.page().request().get(address + "/api/opportunities?q=Great%20Lakes");
            assertThat(deals.text()).contains("\"state\":\"WON\"").contains("102600");
        }
    }

    private Tasklist tasklist(String user) {
        return new Tasklist(browser, address, user);
    }
}
