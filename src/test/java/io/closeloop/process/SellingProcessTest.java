package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CloseloopTest
class SellingProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Test
    void dealIsWonThroughAllSixStages() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);

        // when
        for (Stage stage : Stage.values()) {
            deal.pass(stage);
        }

        // then
        assertThat(deal.hasReached("EndEvent_DealWon")).isTrue();
        assertThat(deal.openProcesses()).containsExactly(OrderFulfilment.KEY);
        assertThat(deal.row("state", String.class)).isEqualTo("WON");
        assertThat(deal.row("amount", BigDecimal.class)).isEqualByComparingTo("41500");
        assertThat(deal.row("competitor", String.class)).isEqualTo("Initech");
        assertThat(deal.stages())
                .containsExactly(
                        "INITIAL_CONTACT ADVANCED",
                        "NEEDS_ANALYSIS ADVANCED",
                        "SOLUTION ADVANCED",
                        "QUOTATION ADVANCED",
                        "NEGOTIATION ADVANCED",
                        "CONTRACT WON");
    }

    @Test
    void firstTaskIsTheOwnersAndShowsWhatIsKnown() {
        // when
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);

        // then
        Task task = deal.task(StageWork.Tasks.ANALYSE_NEEDS);
        assertThat(task.getAssignee()).isEqualTo(deal.owner());
        assertThat(task.getDueDate()).isNotNull();
        assertThat(deal.shown(task, "amount")).isEqualTo("50,000.00 CNY");
        assertThat(deal.shown(task, "stage")).isEqualTo("Needs analysis");
        assertThat(deal.shown(task, "expectedAmount")).isEqualTo("50000.00");
        assertThat(deal.shown(task, "owners").toString()).contains(deal.colleague());
        assertThat(deal.shown(task, "deal").toString()).contains("\"number\":\"" + deal.number() + "\"");
    }

    @Test
    void taskTellsCodesAndUserIdsInWords() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);

        // when
        deal.pass(Stage.INITIAL_CONTACT);
        deal.pass(Stage.NEEDS_ANALYSIS);

        // then
        assertThat(deal.shown(deal.task(StageWork.Tasks.DRAFT_SOLUTION), "deal").toString())
                .contains("\"owner\":\"" + deal.nameOf(deal.owner()) + "\"")
                .contains("Phone, " + deal.nameOf(deal.owner()) + ": ")
                .contains("Interview: On site")
                .contains("Expected amount: 80,000.00")
                .doesNotContain("PHONE", "ON_SITE", "\"" + deal.owner());
    }

    @Test
    void priceOfSeventeenDigitsIsSignedToTheCent() {
        // given
        String price = "12345678901234567.89";
        DealRun deal = DealRun.startedIn(context, Stage.NEGOTIATION);

        // when
        Map<String, Object> terms = deal.terms();
        terms.put("agreedPrice", price);
        deal.submit(StageWork.Tasks.NEGOTIATE_TERMS, deal.owner(), terms);
        deal.draftContract();
        deal.review("APPROVED", null);
        deal.confirm("CONFIRMED", null);
        deal.submit(
                StageWork.Tasks.GET_SIGNATURES,
                deal.owner(),
                Map.of("outcome", "SENT_BACK", "outcomeNote", "They want another warranty."));

        // then
        assertThat(deal.shown(deal.task(StageWork.Tasks.NEGOTIATE_TERMS), "agreedPrice"))
                .isEqualTo(price);
        deal.submit(StageWork.Tasks.NEGOTIATE_TERMS, deal.owner(), terms);
        deal.pass(Stage.CONTRACT);
        assertThat(deal.row("amount", BigDecimal.class)).isEqualTo(price);
    }

    @ParameterizedTest
    @EnumSource
    void dealIsLostFromEveryStageByItsForm(Stage stage) {
        // given
        DealRun deal = DealRun.startedIn(context, stage);

        // when
        deal.submit(
                deal.firstOwnersTask(stage),
                deal.owner(),
                Map.of("outcome", "LOST", "lostReason", "PRICE", "competitor", "Initech"));

        // then
        assertThat(deal.hasReached("EndEvent_DealLost")).isTrue();
        assertThat(deal.isEnded()).isTrue();
        assertThat(deal.row("state", String.class)).isEqualTo("LOST");
        assertThat(deal.row("lost_reason", String.class)).isEqualTo("PRICE");
        assertThat(deal.stages()).last().isEqualTo(stage + " LOST");
    }

    @ParameterizedTest
    @EnumSource
    void losingNeedsReasonAndCompetitorInEveryStage(Stage stage) {
        // given
        DealRun deal = DealRun.startedIn(context, stage);
        String task = deal.firstOwnersTask(stage);

        // when
        assertThatThrownBy(() -> deal.submit(task, deal.owner(), Map.of("outcome", "LOST")))
                .isInstanceOf(Refusal.class)
                .hasStackTraceContaining("lostReason: is missing")
                .hasStackTraceContaining("competitor: is missing");

        // then
        assertThat(deal.openTasks()).contains(task);
        assertThat(deal.row("state", String.class)).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @EnumSource(names = "INITIAL_CONTACT", mode = EnumSource.Mode.EXCLUDE)
    void dealGoesBackOneStageByItsForm(Stage stage) {
        // given
        DealRun deal = DealRun.startedIn(context, stage);

        // when
        deal.submit(
                deal.firstOwnersTask(stage),
                deal.owner(),
                Map.of("outcome", "SENT_BACK", "outcomeNote", "They changed their mind."));

        // then
        Stage previous = stage.previous().orElseThrow();
        assertThat(deal.stages()).endsWith(stage + " SENT_BACK", previous + " -");
        assertThat(deal.row("stage", String.class)).isEqualTo(previous.name());
        assertThat(deal.openTasks()).hasSize(1);
    }

    @Test
    void firstStageCannotGoBack() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);

        // when / then
        assertThatThrownBy(() -> deal.submit(
                        StageWork.Tasks.CONTACT_CUSTOMER,
                        deal.owner(),
                        Map.of("outcome", "SENT_BACK", "outcomeNote", "Why not?")))
                .hasStackTraceContaining("must not be SENT_BACK in the first stage");
    }

    @ParameterizedTest
    @EnumSource
    void dealRestsUntilItsDateAndIsTakenUpAgain(Stage stage) {
        // given
        DealRun deal = DealRun.startedIn(context, stage);
        String task = deal.firstOwnersTask(stage);
        deal.submit(task, deal.owner(), Map.of("outcome", "ON_HOLD", "holdUntil", "2099-01-01"));
        assertThat(deal.openTasks()).isEmpty();
        assertThat(deal.row("state", String.class)).isEqualTo("ON_HOLD");

        // when
        clock.advance(Duration.ofDays(3));
        deal.fire("Timer_HoldOver");

        // then
        assertThat(deal.row("state", String.class)).isEqualTo("OPEN");
        assertThat(deal.openTasks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void dealIsHandedOverByItsForm(Stage stage) {
        // given
        DealRun deal = DealRun.startedIn(context, stage);
        String task = deal.firstOwnersTask(stage);

        // when
        deal.submit(task, deal.owner(), Map.of("outcome", "REASSIGNED", "newOwner", deal.colleague()));

        // then
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.colleague());
        assertThat(deal.openTasks()).hasSize(1);
    }

    @Test
    void leadFollowsItsDealToWhomAManagerAssignsTheTask() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);
        deal.addLead();

        // when
        context.getBean(TaskService.class)
                .setAssignee(deal.task(StageWork.Tasks.ANALYSE_NEEDS).getId(), deal.colleague());

        // then
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.colleague());
        assertThat(deal.lead("owner")).isEqualTo(deal.colleague());
        assertThat(deal.lead("team")).isEqualTo(deal.team());
    }

    @Test
    void firstContactIsKeptWithTheLead() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);
        deal.addLead();

        // when
        deal.contactCustomer();

        // then
        assertThat(deal.lead("(first_contact_at at time zone 'Asia/Shanghai')::date::text"))
                .isEqualTo("2026-01-05");
    }

    @Test
    void measuresAreHandedOverWithTheDealByItsForm() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEGOTIATION);
        context.getBean(CarryOutMeasureProcess.class)
                .start(deal.addMeasure(), deal.row("id", Long.class), deal.number());

        // when
        deal.submit(
                StageWork.Tasks.NEGOTIATE_TERMS,
                deal.owner(),
                Map.of("outcome", "REASSIGNED", "newOwner", deal.colleague()));

        // then
        assertThat(deal.task(CarryOutMeasure.Tasks.CARRY_OUT_MEASURE).getAssignee())
                .isEqualTo(deal.colleague());
        assertThat(deal.task(StageWork.Tasks.NEGOTIATE_TERMS).getAssignee()).isEqualTo(deal.colleague());
    }

    @Test
    void sellerWithoutALoginTakesNoDealOver() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEGOTIATION);
        context.getBean(IdentityService.class).deleteUser(deal.colleague());

        // when / then
        assertThatThrownBy(() -> deal.submit(
                        StageWork.Tasks.NEGOTIATE_TERMS,
                        deal.owner(),
                        Map.of("outcome", "REASSIGNED", "newOwner", deal.colleague())))
                .hasStackTraceContaining("newOwner: must be an active seller who can log in");
    }

    @Test
    void nobodyButASellerTakesADealOver() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEGOTIATION);

        // when / then
        assertThatThrownBy(() -> deal.submit(
                        StageWork.Tasks.NEGOTIATE_TERMS,
                        deal.owner(),
                        Map.of("outcome", "REASSIGNED", "newOwner", "nobody")))
                .hasStackTraceContaining("newOwner: must be an active seller");
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.owner());
    }
}
