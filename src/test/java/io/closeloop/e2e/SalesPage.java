package io.closeloop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Cockpit as a manager reads sales in it. */
class SalesPage extends WebApp {

    private static final int WIDTH = 1440;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int HEAD_AND_FOOT = 140;
    private static final byte[] LOGIN = "manager:closeloop".getBytes(StandardCharsets.UTF_8);

    private final List<String> failures = new ArrayList<>();
    private final String address;

    SalesPage(Browser browser, String address, String user) {
        super(browser, address, "cockpit", user);
        this.address = address;
        page.onPageError(failures::add);
    }

    /** Opens the page by Cockpit's navigation. */
    void open() {
        page.locator(".Header")
                .getByText("Sales", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(heading("Result")).isVisible();
    }

    /** Opens the review of a period from the list of all. */
    void openReview(String period) {
        openLink("Reviews");
        openLink(period);
        isReviewed();
    }

    /** Waits until the record of a review is drawn. */
    void isReviewed() {
        assertThat(heading("Targets")).isVisible();
        page.waitForFunction(
                "() => [...document.querySelectorAll('.cl-chart')].every(chart => chart.querySelector('svg'))");
        assertThat(page.locator(".cl-refused")).hasCount(0);
        assertThat(failures).isEmpty();
    }

    /** The record of what was missed and done about it. */
    Locator miss(String title) {
        return page.locator(".cl-miss").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** What a file begins with that the page's user may read. */
    String beginOf(String path) {
        APIResponse answer = page.request().get(address + path);
        assertThat(answer).isOK();
        return new String(answer.body(), 0, 4, StandardCharsets.US_ASCII);
    }

    /** Chooses in a filter, and waits for the page that this leads to. */
    void choose(String filter, String option) {
        page.evaluate("() => document.querySelector('.cl-sales').classList.add('test-left')");
        field(filter).selectOption(new SelectOption().setLabel(option));
        assertThat(page.locator(".cl-sales:not(.test-left)")).isVisible();
    }

    void openPeriod(String from, String to) {
        page.navigate(address + "/camunda/app/cockpit/default/#/sales?from=" + from + "&to=" + to);
        assertThat(field("From")).hasValue(from);
    }

    /** Waits until every part is there; none of them may have failed. */
    void isDrawn() {
        assertThat(heading("Result")).isVisible();
        assertThat(page.getByText("Loading …")).hasCount(0);
        page.waitForFunction(
                "() => [...document.querySelectorAll('.cl-chart')].every(chart => chart.querySelector('svg'))");
        assertThat(page.locator(".cl-refused")).hasCount(0);
        assertThat(failures).isEmpty();
    }

    /** Sets a target of the company, as a form in Tasklist or another system does. */
    void setTarget(String figure, String period, int value) {
        APIResponse answer = page.request()
                .post(
                        address + "/api/targets",
                        RequestOptions.create()
                                .setHeader(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(LOGIN))
                                .setData(Map.of(
                                        "scope", "COMPANY", "figure", figure, "period", period, "value", value)));
        assertThat(answer).isOK();
    }

    /** What a tile says. */
    String tile(String name) {
        return tileNamed(name).locator("strong").innerText();
    }

    /** Opens the list behind a tile. */
    void openTile(String name) {
        tileNamed(name).locator("a").click();
        assertThat(page.locator(".cl-pager")).isVisible();
    }

    /** How many rows a list has on all its pages. */
    String total() {
        String shown = page.locator(".cl-pager span").innerText();
        return shown.substring(shown.indexOf('/') + 1).strip();
    }

    /** Opens the case of the list's first row. */
    void openFirstCase() {
        page.locator(".cl-table tbody tr").first().locator("a").first().click();
    }

    void openLink(String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true))
                .click();
    }

    /** The steps and flows that are marked as taken. */
    Locator way() {
        return page.locator(".djs-element.cl-way");
    }

    /** Switches the heatmap on and shows one of its figures. */
    void showHeatmap(String figure) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Heatmap"))
                .click();
        page.locator(".cl-heatmap-bar select").first().selectOption(new SelectOption().setLabel(figure));
        assertThat(page.locator(".cl-badge").first()).isVisible();
    }

    /** Makes the window as high as the page, for a picture of all of it. */
    void unroll() {
        stretch();
        isDrawn();
    }

    /** The same of a page without tiles. */
    void stretch() {
        page.setViewportSize(page.viewportSize().width, (int) heightOfPage() + HEAD_AND_FOOT);
    }

    void onAPhone() {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    }

    void onAScreen() {
        page.setViewportSize(WIDTH, 1000);
    }

    void onPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    /** Nothing may reach beyond the window's edge, where a phone would cut it. */
    void isCutNowhere() {
        Object wide = page.evaluate("""
                () => [...document.querySelectorAll('.cl-sales *')]
                    .filter(node => node.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(node => node.className + ': ' + node.textContent.slice(0, 60))""");
        assertThat((List<?>) wide).isEmpty();
    }

    Locator part(String name) {
        return page.locator(".cl-part").filter(new Locator.FilterOptions().setHas(heading(name)));
    }

    private double heightOfPage() {
        return ((Number) page.evaluate("() => document.querySelector('.cl-scroll').scrollHeight")).doubleValue();
    }

    Locator tileNamed(String name) {
        return page.locator(".cl-tile")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))))
                .first();
    }

    private Locator field(String filter) {
        return page.locator(".cl-filters label")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(filter, new Page.GetByTextOptions().setExact(true))))
                .locator("select, input");
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
