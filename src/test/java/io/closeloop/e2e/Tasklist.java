package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** One user's Tasklist, in the words of those who use it. */
class Tasklist extends WebApp {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    /** Where the form is that is worked on: the open task's, or the dialogue's that starts a process. */
    private Locator form;

    Tasklist(Browser browser, String address, String user) {
        super(browser, address, "tasklist", user);
        // The engine's end of life is for administrators to know.
        assertThat(page.locator(".ce-eol-banner")).isHidden();
    }

    /** Opens the form with which a lead is entered by hand. */
    void startLead() {
        page.getByText("Start process").click();
        form = page.locator(".modal-dialog");
        form.getByText("Lead to close").click();
        assertThat(form.getByLabel("Contact name")).isVisible();
    }

    /** Opens a customer's task in a list; the card has to show whose and what about it is. */
    void open(String list, String task, String customer, String amount, String stage) {
        Locator card = card(list, task, customer);
        assertThat(card).containsText(amount);
        assertThat(card).containsText("Due");
        open(card, task, stage);
    }

    /** Opens a task in a list that is about something else than a customer. */
    void open(String list, String task, String subject, String stage) {
        open(card(list, task, subject), task, stage);
    }

    private Locator card(String list, String task, String subject) {
        page.locator(".task-filters h4 a")
                .filter(new Locator.FilterOptions().setHasText(list))
                .click();
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(subject));
    }

    private void open(Locator card, String task, String stage) {
        assertThat(card).containsText(stage);
        card.locator("h4 a").click();
        form = page.locator(".task-card");
        assertThat(form.locator("h2.task")).hasText(task);
        assertThat(completeButton()).isVisible();
    }

    void claim() {
        form.getByText("Claim", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(form.locator(".unclaim")).isVisible();
    }

    /**
     * Leaving the field makes the form take its text at once; a form that is just being drawn anew, with what it had
     * before, is told again.
     */
    void fill(String label, String text) {
        Locator field = field(label);
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            field.fill(text);
            field.blur();
            return field.inputValue().equals(text);
        });
    }

    /** Chooses from a list of the browser's own. */
    void select(String label, String value) {
        field(label).selectOption(value);
    }

    /** Chooses from one of Camunda Forms' lists. */
    void choose(String label, String option) {
        form.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".fjs-select-display, .fjs-input")
                .first()
                .click();
        form.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Chooses one of several that are all shown. */
    void pick(String option) {
        form.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    void enterDay(String label, LocalDate day) {
        Locator field = field(label);
        field.fill(day.format(TYPED));
        field.press("Enter");
    }

    /** Enters a day where the browser's own field is used. */
    void fillDay(String label, LocalDate day) {
        field(label).fill(day.toString());
    }

    void attach(String label, Path file) {
        field(label).setInputFiles(file);
    }

    void press(String button) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void pressLast(String button) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    /** Completes the task, which then is gone. */
    void complete() {
        completeButton().click();
        shows("Select a task in the list");
    }

    /** Tries to complete the task and is told why that cannot be; the task stays, and nothing lies over its buttons. */
    void isRefused(String sentence) {
        completeButton().click();
        shows(sentence);
    }

    /** The pencil beside a list, which the engine would refuse to anybody but administrators. */
    void offersNoChangeOfLists() {
        assertThat(page.locator(".task-filter.active")).isVisible();
        assertThat(page.locator(".task-filter.active .actions")).isHidden();
    }

    /** Starts the process that the open dialogue is about. */
    void start() {
        press("Start");
        assertThat(form).isHidden();
    }

    /** What the open task's form links to, read as its user does. */
    String linkOf(String part) {
        String url = form.locator("a[href*='" + part + "']").first().getAttribute("href");
        String text = page.request()
                .get(page.url().replaceFirst("/camunda.*", "") + url)
                .text();
        return text.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
    }

    /** Follows a link of the open task to Cockpit, where the same user sees more. */
    void opensInCockpit(String link, String text) {
        Page cockpit = page.waitForPopup(() -> form.getByText(link).click());
        assertThat(cockpit.locator("body")).containsText(text);
        cockpit.close();
    }

    /** A number that the open task shows, such as of a case. */
    String numberOf(String prefix) {
        Matcher number = Pattern.compile(prefix + "\\d{4}-\\d+").matcher(form.innerText());
        Assertions.assertThat(number.find()).isTrue();
        return number.group();
    }

    private Locator completeButton() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
    }

    private Locator field(String label) {
        return form.getByLabel(label)
                .and(page.locator("input, textarea, select"))
                .first();
    }
}
