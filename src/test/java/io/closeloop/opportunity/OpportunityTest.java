package io.closeloop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import io.closeloop.process.LeadConversion;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpportunityTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(5));
    private static final Loss LOSS = new Loss(LostReason.PRICE, "Initech", null);

    @Test
    void newDealIsOpenInTheFirstStageWithTheBudgetAsExpectedAmount() {
        // when
        Opportunity deal = dealIn(Stage.INITIAL_CONTACT);

        // then
        assertThat(deal.state()).isEqualTo(OpportunityState.OPEN);
        assertThat(deal.stage()).isEqualTo(Stage.INITIAL_CONTACT);
        assertThat(deal.amount()).isEqualByComparingTo("50000");
        assertThat(deal.ownership().acceptedAt()).isNull();
    }

    @Test
    void advancingLeavesTheStageForTheNextAndMeansThatTheOwnerHasBegun() {
        // given
        Opportunity deal = dealIn(Stage.INITIAL_CONTACT);
        StageEntry first = deal.present();

        // when
        deal.advance("rep", LATER);

        // then
        assertThat(first.outcome()).isEqualTo(StageExit.ADVANCED);
        assertThat(deal.stage()).isEqualTo(Stage.NEEDS_ANALYSIS);
        assertThat(deal.ownership().acceptedAt()).isEqualTo(LATER);
    }

    @Test
    void lastStageIsLeftByWinningOrLosingOnly() {
        assertThatThrownBy(() -> dealIn(Stage.CONTRACT).advance("rep", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CONTRACT, the last stage, and can only become WON or LOST");
    }

    @ParameterizedTest
    @EnumSource(names = "CONTRACT", mode = EnumSource.Mode.EXCLUDE)
    void dealIsWonInTheLastStageOnly(Stage stage) {
        assertThatThrownBy(() -> dealIn(stage).win(BigDecimal.TEN, "rep", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is in " + stage + " and can become WON only in CONTRACT");
    }

    @Test
    void wonDealHasTheSignedAmountAndStaysWon() {
        // given
        Opportunity deal = dealIn(Stage.CONTRACT);

        // when
        deal.win(new BigDecimal("38500.00"), "rep", LATER);

        // then
        assertThat(deal.state()).isEqualTo(OpportunityState.WON);
        assertThat(deal.amount()).isEqualByComparingTo("38500");
        assertThat(deal.closedAt()).isEqualTo(LATER);
        refuses("WON and cannot become LOST", () -> deal.lose(LOSS, "rep", LATER));
        refuses("WON and cannot become ON_HOLD", () -> deal.hold(LocalDate.MAX, null, LATER));
        refuses("WON and cannot go back", () -> deal.sendBack("x", "rep", LATER));
        refuses("WON and cannot become OPEN", () -> deal.handOver("other", "south", null, LATER));
        refuses("WON and at work in no stage", deal::present);
    }

    @ParameterizedTest
    @EnumSource
    void dealIsLostInEveryStage(Stage stage) {
        // given
        Opportunity deal = dealIn(stage);
        StageEntry present = deal.present();

        // when
        deal.lose(LOSS, "rep", LATER);

        // then
        assertThat(deal.state()).isEqualTo(OpportunityState.LOST);
        assertThat(deal.lostReason()).isEqualTo(LostReason.PRICE);
        assertThat(present.outcome()).isEqualTo(StageExit.LOST);
        refuses("LOST and cannot advance", () -> deal.advance("rep", LATER));
        refuses("LOST and cannot become WON", () -> deal.win(BigDecimal.ONE, "rep", LATER));
        refuses("LOST and cannot be resumed to OPEN", () -> deal.resume(LATER));
    }

    @Test
    void restingMovesTheDeadlineByAsLongAsItLasted() {
        // given
        Opportunity deal = dealIn(Stage.SOLUTION);
        deal.present().due(new StageDeadlines(LATER, LATER.plus(Duration.ofDays(2)), 50, 7));
        deal.hold(LocalDate.of(2026, 4, 1), "Budget", NOW);
        refuses("ON_HOLD and cannot advance", () -> deal.advance("rep", NOW));
        refuses("ON_HOLD and cannot become ON_HOLD", () -> deal.hold(LocalDate.MAX, null, NOW));

        // when
        deal.resume(NOW.plus(Duration.ofDays(30)));

        // then
        assertThat(deal.state()).isEqualTo(OpportunityState.OPEN);
        assertThat(deal.rest()).isNull();
        assertThat(deal.present().dueAt()).isEqualTo(LATER.plus(Duration.ofDays(30)));
        refuses("OPEN and cannot be resumed to OPEN", () -> deal.resume(LATER));
    }

    @Test
    void dealGoesBackOneStageButNotBeforeTheFirst() {
        // given
        Opportunity deal = dealIn(Stage.SOLUTION);

        // when
        deal.sendBack("Wrong need", "rep", LATER);

        // then
        assertThat(deal.stage()).isEqualTo(Stage.NEEDS_ANALYSIS);
        assertThat(deal.note()).isEqualTo("Wrong need");
        refuses(
                "INITIAL_CONTACT, the first stage, and cannot go back",
                () -> dealIn(Stage.INITIAL_CONTACT).sendBack("x", "rep", NOW));
    }

    @Test
    void newOwnerOfTheFirstStageHasYetToBegin() {
        // given
        Opportunity deal = dealIn(Stage.INITIAL_CONTACT);
        deal.accept(NOW);

        // when
        deal.handOver("other", "south", null, LATER);

        // then
        assertThat(deal.owner()).isEqualTo("other");
        assertThat(deal.ownership().team()).isEqualTo("south");
        assertThat(deal.ownership().ownerSince()).isEqualTo(LATER);
        assertThat(deal.ownership().acceptedAt()).isNull();
    }

    @Test
    void givingADealToItsOwnerChangesNothing() {
        // given
        Opportunity deal = dealIn(Stage.INITIAL_CONTACT);
        deal.accept(NOW);

        // when
        deal.handOver("rep", "south", null, LATER);

        // then
        assertThat(deal.ownership().team()).isEqualTo("north");
        assertThat(deal.ownership().acceptedAt()).isEqualTo(NOW);
    }

    @Test
    void stageIsEnteredOnceAndOnlyTheOneTheDealIsIn() {
        // given
        Opportunity deal = dealIn(Stage.SOLUTION);
        StageEntry present = deal.present();

        // when
        deal.enter(Stage.SOLUTION, LATER);

        // then
        assertThat(deal.present()).isSameAs(present);
        refuses("is in SOLUTION and cannot enter CONTRACT", () -> deal.enter(Stage.CONTRACT, LATER));
    }

    @Test
    void whatWasDeliveredLastCounts() {
        // given
        Opportunity deal = dealIn(Stage.SOLUTION);
        deal.present().deliver(Map.of("solutionSummary", "first"));
        deal.sendBack("Again", "rep", NOW);
        deal.enter(Stage.NEEDS_ANALYSIS, NOW);
        deal.advance("rep", NOW);
        deal.enter(Stage.SOLUTION, NOW);

        // when
        deal.present().deliver(Map.of("solutionSummary", "second"));

        // then
        assertThat(deal.delivered()).containsEntry("solutionSummary", "second");
    }

    private static void refuses(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    private static Opportunity dealIn(Stage stage) {
        LeadConversion lead = new LeadConversion(
                7L,
                "LD-2026-000007",
                "WEBSITE",
                null,
                new LeadConversion.Person("Ann", null, null, "ann@example.invalid", false),
                new LeadConversion.Company("Acme", null, null, null),
                3L,
                new BigDecimal("50000.00"),
                "CNY",
                "north",
                "rep");
        Opportunity deal = new Opportunity(new CaseNumber(1, "OP-2026-000001"), lead, NOW);
        deal.enter(Stage.INITIAL_CONTACT, NOW);
        while (deal.stage() != stage) {
            deal.advance("rep", NOW);
            deal.enter(deal.stage(), NOW);
        }
        return deal;
    }
}
