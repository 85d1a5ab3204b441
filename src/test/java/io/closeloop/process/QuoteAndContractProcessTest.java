package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class QuoteAndContractProcessTest {

    private static final double HIGH_DISCOUNT = 12;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void quoteWithoutDiscountIsApprovedAtOnce() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);

        // when
        deal.prepareQuote(0);

        // then
        assertThat(quotes(deal)).containsExactly("APPROVED 40000.00");
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.NEGOTIATE_TERMS);
    }

    @Test
    void rejectedQuoteComesBackAndABetterOneIsApproved() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);
        deal.prepareQuote(HIGH_DISCOUNT);
        assertThat(deal.shown(deal.task(StageWork.Tasks.APPROVE_QUOTE), "quoteLines")
                        .toString())
                .contains("Line 1");

        // when
        decide(deal, "REJECTED", "At most 11 %");
        assertThat(deal.shown(deal.task(StageWork.Tasks.PREPARE_QUOTE), "deal").toString())
                .contains("At most 11 %");
        deal.prepareQuote(11);
        decide(deal, "APPROVED", null);

        // then
        assertThat(quotes(deal)).containsExactly("REJECTED 35200.00", "APPROVED 35600.00");
        assertThat(deal.stages()).endsWith("QUOTATION ADVANCED", "NEGOTIATION -");
    }

    @Test
    void veryHighDiscountIsForAnExecutiveToApprove() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);
        deal.prepareQuote(25);
        assertThat(deal.candidateGroups(StageWork.Tasks.APPROVE_QUOTE)).containsExactly("executives");

        // when
        deal.submit(
                StageWork.Tasks.APPROVE_QUOTE,
                "test.executive",
                DealRun.decision("APPROVED", "approvalNote", "A first order"));

        // then
        assertThat(deal.hasReached("EndEvent_QuoteApproved")).isTrue();
        assertThat(quotes(deal)).containsExactly("APPROVED 30000.00");
    }

    @Test
    void rejectingNeedsANote() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);
        deal.prepareQuote(HIGH_DISCOUNT);

        // when / then
        assertThatThrownBy(() -> decide(deal, "REJECTED", " "))
                .isInstanceOf(Refusal.class)
                .hasMessage("approvalNote: is missing");
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.APPROVE_QUOTE);
    }

    @Test
    void managerDoesNotApproveTheQuoteTheyMade() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);
        String task = deal.task(StageWork.Tasks.PREPARE_QUOTE).getId();
        deal.as(DealRun.MANAGER, () -> context.getBean(TaskService.class).setAssignee(task, DealRun.MANAGER));
        deal.submit(StageWork.Tasks.PREPARE_QUOTE, DealRun.MANAGER, deal.quote(HIGH_DISCOUNT));

        // when / then
        assertThatThrownBy(() -> decide(deal, "APPROVED", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was made by you, so somebody else must decide on it");
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.APPROVE_QUOTE);
        assertThat(quotes(deal)).containsExactly("PENDING 35200.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                    | quoteLines
            [{"product":"A","quantity":0,"unitPrice":1}]          | quoteLines[0].quantity
            [{"product":"A","quantity":-1,"unitPrice":1}]         | quoteLines[0].quantity
            [{"product":"A","quantity":1,"unitPrice":-1}]         | quoteLines[0].unitPrice
            [{"product":"A","quantity":1,"unitPrice":1.005}]      | quoteLines[0].unitPrice
            [{"product":"","quantity":1,"unitPrice":1}]           | quoteLines[0].product
            [{"product":"A","quantity":"much","unitPrice":1}]     | quoteLines[0].quantity
            ["A"]                                                 | quoteLines[0]
            {"product":"A"}                                       | quoteLines
            """)
    void quoteWhoseLinesMakeNoSenseIsRefused(String lines, String field) {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);
        Map<String, Object> form = deal.quote(0);
        form.put("quoteLines", SpinValues.jsonValue(lines).create());

        // when / then
        assertThatThrownBy(() -> deal.submit(StageWork.Tasks.PREPARE_QUOTE, deal.owner(), form))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(field + ":");
        assertThat(quotes(deal)).isEmpty();
    }

    @Test
    void contractGoesBackAndForthUntilLegalAndTheManagerAgree() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);

        // when
        deal.draftContract();
        assertThat(deal.shown(deal.task(StageWork.Tasks.REVIEW_CONTRACT), "contract")
                        .toString())
                .contains("/api/contracts/CT-");
        deal.review("CHANGES", "Clause 4");
        deal.draftContract();
        deal.review("APPROVED", null);
        deal.confirm("CHANGES", "Other bank");
        deal.draftContract();
        deal.review("APPROVED", null);
        deal.confirm("CONFIRMED", null);
        deal.sign();

        // then
        assertThat(deal.hasReached("EndEvent_ContractSigned")).isTrue();
        assertThat(deal.hasReached("EndEvent_DealWon")).isTrue();
        assertThat(contract(deal)).isEqualTo("SIGNED Li Wei");
    }

    @Test
    void confirmedContractIsNotReviewedAgainAfterAHold() {
        // given
        DealRun deal = readyToSign();
        deal.submit(
                StageWork.Tasks.GET_SIGNATURES, deal.owner(), Map.of("outcome", "ON_HOLD", "holdUntil", "2099-01-01"));

        // when
        deal.fire("Timer_HoldOver");

        // then
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.GET_SIGNATURES);
    }

    @Test
    void contractIsReviewedAgainAfterOtherTermsWereAgreed() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEGOTIATION);
        deal.negotiate();
        deal.draftContract();
        deal.review("APPROVED", null);
        deal.confirm("CONFIRMED", null);
        deal.submit(
                StageWork.Tasks.GET_SIGNATURES,
                deal.owner(),
                Map.of("outcome", "SENT_BACK", "outcomeNote", "They want half of it."));

        // when
        deal.negotiate();

        // then
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.DRAFT_CONTRACT);
    }

    @Test
    void priceBelowTheApprovedQuoteIsRefused() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);
        deal.prepareQuote(0);
        Map<String, Object> terms = deal.terms();
        terms.put("agreedPrice", 39_999.99);

        // when / then
        assertThatThrownBy(() -> deal.submit(StageWork.Tasks.NEGOTIATE_TERMS, deal.owner(), terms))
                .hasStackTraceContaining("agreedPrice: must not be below the approved quote's 40000.00");
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.NEGOTIATE_TERMS);
    }

    @Test
    void dealIsLostWhileTheSignaturesAreMissing() {
        // given
        DealRun deal = readyToSign();

        // when
        deal.submit(
                StageWork.Tasks.GET_SIGNATURES,
                deal.owner(),
                Map.of("outcome", "LOST", "lostReason", "NO_DECISION", "competitor", "Nobody"));

        // then
        assertThat(deal.hasReached("EndEvent_StageLeftSigning")).isTrue();
        assertThat(deal.hasReached("EndEvent_DealLost")).isTrue();
        assertThat(deal.row("state", String.class)).isEqualTo("LOST");
    }

    @Test
    void whoeverTakesAConfirmedContractOverGetsItSigned() {
        // given
        DealRun deal = readyToSign();

        // when
        deal.submit(
                StageWork.Tasks.GET_SIGNATURES,
                deal.owner(),
                Map.of("outcome", "REASSIGNED", "newOwner", deal.colleague()));

        // then
        assertThat(deal.task(StageWork.Tasks.GET_SIGNATURES).getAssignee()).isEqualTo(deal.colleague());
        deal.sign(deal.colleague());
        assertThat(deal.hasReached("EndEvent_DealWon")).isTrue();
        assertThat(contract(deal)).isEqualTo("SIGNED Li Wei");
    }

    @ParameterizedTest
    @CsvSource({
        "contract.pdf, no pdf at all",
        "contract.exe, %PDF-1.7 x",
        "contract.docx, %PDF-1.7 x",
        "contract.pdf, ''"
    })
    void contractThatIsNoDocumentIsRefused(String name, String content) {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        Map<String, Object> form = deal.contract();
        form.put(
                "contractFile",
                Variables.fileValue(name)
                        .file(content.getBytes(StandardCharsets.UTF_8))
                        .create());

        // when / then
        assertThatThrownBy(() -> deal.submit(StageWork.Tasks.DRAFT_CONTRACT, deal.owner(), form))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("contractFile: must");
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.DRAFT_CONTRACT);
    }

    private DealRun readyToSign() {
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        deal.draftContract();
        deal.review("APPROVED", null);
        deal.confirm("CONFIRMED", null);
        return deal;
    }

    private static void decide(DealRun deal, String decision, String note) {
        deal.submit(StageWork.Tasks.APPROVE_QUOTE, DealRun.MANAGER, DealRun.decision(decision, "approvalNote", note));
    }

    private List<String> quotes(DealRun deal) {
        return jdbc.sql("""
                        select q.status || ' ' || q.total
                          from crm.quotes q
                          join crm.opportunities o on o.id = q.opportunity_id
                         where o.number = :number
                         order by q.id""").param("number", deal.number()).query(String.class).list();
    }

    private String contract(DealRun deal) {
        return jdbc.sql("""
                        select c.status || ' ' || c.signed_by_customer
                          from crm.contracts c
                          join crm.opportunities o on o.id = c.opportunity_id
                         where o.number = :number""").param("number", deal.number()).query(String.class).single();
    }
}
