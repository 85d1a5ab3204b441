package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** Takes a won deal of the demo data from its delivery over a bad mark to a solved case, each step as its user. */
@BrowserTest
class AfterSaleBrowserIT {

    private final Browser browser;
    private final RunningApplication application;

    AfterSaleBrowserIT(Browser browser, RunningApplication application) {
        this.browser = browser;
        this.application = application;
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

    @Test
    void administratorChoosesWhoIsToldOfWhat() {
        try (NotificationsPage notifications = new NotificationsPage(browser, application.address())) {
            // given
            notifications.shows("Nobody is told of anything yet.");
            notifications.shows("No mail server is configured");

            // when: half a form is refused with what is missing
            notifications.press("Add destination");
            notifications.fill("Name", "Finance");
            notifications.choose("Way", "Mail");
            notifications.press("Save");
            notifications.shows("Who: is missing");
            notifications.tick("Payment overdue");
            notifications.choose("Who", "A group");
            notifications.choose("Group", "finance");
            new Screenshots("notifications").take(notifications.page(), "add");
            notifications.press("Save");

            // then
            assertThat(notifications.destination("Finance")).containsText("Mail to the group finance");
            notifications.press("Finance", "Send test");
            notifications.shows("Finance did not take the test");
            notifications.press("Finance", "Switch off");
            assertThat(notifications.destination("Finance")).containsText("Off");
            notifications.showsNothingForgotten();
            notifications.press("Finance", "Remove");
            notifications.confirm("Remove");
            notifications.shows("Nobody is told of anything yet.");
        }
    }
}
