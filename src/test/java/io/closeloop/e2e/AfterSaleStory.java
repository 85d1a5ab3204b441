package io.closeloop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

/** What follows a won deal, step by step, as seen by the people who do it and by the customer. */
class AfterSaleStory {

    /** Of the demo data: won and not yet delivered. */
    private static final String CUSTOMER = "Pearl River Cold Chain Ltd";

    private final Browser browser;
    private final String address;
    private final Screenshots screenshots = new Screenshots("after-sale");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private String surveyLink;
    private String caseNumber;

    AfterSaleStory(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    void repDeliversTheOrder() {
        try (Tasklist rep = tasklist("rep.south")) {
            rep.open("My tasks", "Deliver order", CUSTOMER, "190,080.00 CNY", "Delivery");
            rep.showsNothingForgotten();
            rep.enterDay("Delivered on", today.plusDays(2));
            rep.fill("Received by", "Grace Huang");
            rep.isRefused("Delivered on: must be today or earlier");
            rep.enterDay("Delivered on", today);
            screenshots.take(rep.page(), "deliver-order");
            rep.complete();
        }
    }

    void serviceFollowsUp() {
        try (Tasklist service = tasklist("service")) {
            service.open("Service queue", "Follow up delivery", CUSTOMER, "", "OR-");
            service.claim();
            service.shows("Sam Chen");
            service.showsNothingForgotten();
            service.fill(
                    "How does the customer get on with it?", "Two of three aisles run; the third waits for a part.");
            service.choose("How satisfied is the customer?", "3 - neither nor");
            screenshots.take(service.page(), "follow-up-delivery");
            service.complete();
        }
    }

    void serviceSendsTheSurveyLink() {
        try (Tasklist service = tasklist("service")) {
            service.open("Service queue", "Send survey link", CUSTOMER, "", "Survey");
            service.claim();
            service.showsNothingForgotten();
            surveyLink = URI.create(service.linkOf("letter")).getPath();
            service.fill("Note", "Sent by chat, as she asked.");
            screenshots.take(service.page(), "send-survey-link");
            service.complete();
        }
    }

    void customerGivesABadMarkOnAPhone() {
        try (Phone phone = new Phone(browser, address + surveyLink)) {
            phone.shows(CUSTOMER);
            phone.fitsTheScreen();
            phone.mark("How good is our service?", 2);
            phone.mark("How do you get on with what you bought?", 3);
            phone.mark("Would you go on with us?", 3);
            phone.mark("How likely are you to recommend us?", 4);
            phone.write("Anything you want to tell us?", "Nobody tells us when the part comes.");
            screenshots.takeWhole(phone.page(), "survey-on-a-phone");
            phone.send();
            phone.shows("Thank you");
            screenshots.take(phone.page(), "survey-thanks");
        }
    }

    void repSpeaksWithTheCustomer() {
        try (Tasklist rep = tasklist("rep.south")) {
            rep.open("My tasks", "Speak with customer", CUSTOMER, "", "Survey");
            rep.shows("Nobody tells us when the part comes.");
            rep.showsNothingForgotten();
            rep.fill("What came of it?", "Sorry for the silence; she wants a date by Friday.");
            screenshots.take(rep.page(), "speak-with-customer");
            rep.complete();
        }
    }

    void serviceAnswersTheComplaint() {
        try (Tasklist service = tasklist("service")) {
            service.open("Service queue", "Answer case", CUSTOMER, "", "SC-");
            service.claim();
            service.shows("Bad marks in the survey");
            service.showsNothingForgotten();
            service.fill("Answer", "The part left our works today and is with you on Thursday.");
            screenshots.take(service.page(), "answer-case");
            service.complete();
        }
    }

    void serviceSolvesIt() {
        try (Tasklist service = tasklist("service")) {
            service.open("My tasks", "Solve case", CUSTOMER, "", "SC-");
            caseNumber = service.numberOf("SC-");
            service.pick("Solved");
            service.fill("Cause", "The supplier was late and nobody was told.");
            service.fill("Measure", "Part mounted; customers hear of every delay on the same day.");
            service.showsNothingForgotten();
            screenshots.take(service.page(), "solve-case");
            service.complete();
        }
    }

    void theCaseIsClosed() {
        try (WebApp manager = new WebApp(browser, address, "cockpit", "manager")) {
            String cases = manager.page()
                    .request()
                    .get(address + "/api/service-cases?state=CLOSED")
                    .text();
            assertThat(cases).contains(caseNumber, CUSTOMER, "Bad marks in the survey");
        }
    }

    private Tasklist tasklist(String user) {
        return new Tasklist(browser, address, user);
    }
}
