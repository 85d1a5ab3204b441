package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class DealApiTest {

    private static final String LOSS = "{\"reason\":\"PRICE\",\"competitor\":\"Initech\",\"note\":\"Too dear\"}";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource
    void dealIsLostFromEveryStage(Stage stage) throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, stage);

        // when
        ResultActions answer = send(ownerOf(deal), deal, "lose", LOSS);

        // then
        answer.andExpect(status().isOk())
                .andExpect(jsonPath("state", is("LOST")))
                .andExpect(jsonPath("lostReason", is("PRICE")))
                .andExpect(jsonPath("stages[-1].outcome", is("LOST")));
        assertThat(deal.hasReached("EndEvent_DealLost")).isTrue();
        assertThat(deal.isEnded()).isTrue();
    }

    @Test
    void closedDealIsLostNoSecondTime() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.SOLUTION);
        send(ownerOf(deal), deal, "lose", LOSS).andExpect(status().isOk());

        // when / then
        send(ownerOf(deal), deal, "lose", LOSS)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("detail", is(deal.number() + " is LOST and cannot become LOST.")));
    }

    @Test
    void dealRestsAndIsTakenUpAgainAndCanBeLostWhileItRests() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.QUOTATION);

        // when / then
        send(ownerOf(deal), deal, "hold", "{\"until\":\"2099-01-01\",\"note\":\"Budget next year\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("state", is("ON_HOLD")))
                .andExpect(jsonPath("holdUntil", is("2099-01-01")));
        assertThat(deal.openTasks()).isEmpty();
        send(ownerOf(deal), deal, "hold", "{\"until\":\"2099-01-01\"}").andExpect(status().isConflict());
        send(ownerOf(deal), deal, "resume", "{}").andExpect(jsonPath("state", is("OPEN")));
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.PREPARE_QUOTE);
        send(ownerOf(deal), deal, "resume", "{}").andExpect(status().isConflict());
        send(ownerOf(deal), deal, "hold", "{\"until\":\"2099-01-01\"}").andExpect(status().isOk());
        send(ownerOf(deal), deal, "lose", LOSS).andExpect(jsonPath("state", is("LOST")));
        assertThat(deal.isEnded()).isTrue();
    }

    @Test
    void dealGoesBackOneStageButNotBeforeTheFirst() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);

        // when / then
        send(ownerOf(deal), deal, "back", "{\"note\":\"Wrong person\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("stage", is("INITIAL_CONTACT")));
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.CONTACT_CUSTOMER);
        send(ownerOf(deal), deal, "back", "{\"note\":\"Again\"}").andExpect(status().isConflict());
    }

    @Test
    void dealAndItsOpenTasksAreHandedOver() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEGOTIATION);

        // when
        send(manager(), deal, "reassign", "{\"owner\":\"" + deal.colleague() + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("owner", is(deal.colleague())));

        // then
        assertThat(deal.task(StageWork.Tasks.NEGOTIATE_TERMS).getAssignee()).isEqualTo(deal.colleague());
    }

    @Test
    void measureOfAFollowUpBecomesATaskWhoseResultIsRecorded() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);

        // when
        send(
                        ownerOf(deal),
                        deal,
                        "follow-ups",
                        "{\"channel\":\"PHONE\",\"subject\":\"Price\",\"measure\":\"Send the study\",\"deadline\":\"2099-01-01\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("followUps[0].measure", is("Send the study")));
        deal.submit(
                CarryOutMeasure.Tasks.CARRY_OUT_MEASURE,
                deal.owner(),
                java.util.Map.of("measureResult", "Sent and read"));

        // then
        assertThat(deal.hasReached("EndEvent_MeasureDone")).isTrue();
        read(ownerOf(deal), "/api/opportunities/" + deal.number())
                .andExpect(jsonPath("followUps[0].measureResult", is("Sent and read")));
    }

    @Test
    void oneOfTwoWhoActAtTheSameMomentIsToldThatTheOtherWasFaster() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.SOLUTION);
        Callable<Integer> lose = () ->
                send(manager(), deal, "lose", LOSS).andReturn().getResponse().getStatus();

        // when
        List<Integer> answers = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> answer : people.invokeAll(List.of(lose, lose))) {
                answers.add(answer.get());
            }
        } finally {
            people.shutdown();
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void contractIsDownloadedByThoseWhoSeeTheDeal() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        deal.draftContract();
        String path = JsonPath.read(
                deal.shown(deal.task(StageWork.Tasks.REVIEW_CONTRACT), "contract")
                        .toString(),
                "$.documentUrl");

        // when / then
        read(ownerOf(deal), path)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        read(as("lena", Groups.LEGAL), path).andExpect(status().isOk());
        read(as("stranger", Groups.SALES, "team-elsewhere"), path).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lose       | {}                                          | reason
            lose       | {"reason":"BORED","competitor":"X"}         | reason
            lose       | {"reason":"UNKNOWN","competitor":"X"}       | reason
            lose       | {"reason":5,"competitor":"X"}               | reason
            lose       | {"reason":"PRICE"}                          | competitor
            lose       | {"reason":"PRICE","competitor":{"a":1}}     | competitor
            hold       | {}                                          | until
            hold       | {"until":"2026-02-30"}                      | until
            hold       | {"until":"2001-01-01"}                      | until
            back       | {}                                          | note
            back       | {"note":"\\u0000"}                          | note
            reassign   | {}                                          | owner
            reassign   | {"owner":"nobody"}                          | owner
            follow-ups | {"channel":"PIGEON","subject":"S"}          | channel
            follow-ups | {"channel":"PHONE"}                         | subject
            follow-ups | {"channel":"PHONE","subject":"S","measure":"M"} | deadline
            follow-ups | {"channel":"PHONE","subject":"S","at":"2999-01-01T00:00:00Z"} | at
            """)
    void badInputNamesTheFieldAndChangesNothing(String action, String body, String field) throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.SOLUTION);

        // when / then
        send(ownerOf(deal), deal, action, body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[*].field", hasItem(field)));
        assertThat(deal.row("state", String.class)).isEqualTo("OPEN");
    }

    @Test
    void strangersDoNotSeeADealAndOthersOfTheTeamSeeButDoNotChangeIt() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.SOLUTION);
        String path = "/api/opportunities/" + deal.number();

        // when / then
        read(as("stranger", Groups.SALES, "team-elsewhere"), path).andExpect(status().isNotFound());
        send(as("stranger", Groups.SALES), deal, "lose", LOSS).andExpect(status().isNotFound());
        RequestPostProcessor colleague = as(deal.colleague(), Groups.SALES, Groups.ofTeam(deal.team()));
        read(colleague, path).andExpect(status().isOk());
        send(colleague, deal, "lose", LOSS).andExpect(status().isForbidden());
        read(as("lena", Groups.LEGAL), path).andExpect(status().isOk());
        assertThat(deal.row("state", String.class)).isEqualTo("OPEN");
    }

    @Test
    void listHoldsWhatIsAskedForAndSeen() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.SOLUTION);
        String path = "/api/opportunities?stage=SOLUTION&state=OPEN&sort=-amount&owner=" + deal.owner();

        // when / then
        read(manager(), path)
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath("items[0].number", is(deal.number())))
                .andExpect(jsonPath("items[0].stages.length()", is(3)));
        read(as("stranger", Groups.SALES), path).andExpect(jsonPath("total", is(0)));
        read(manager(), "/api/opportunities?sort=password").andExpect(status().isUnprocessableEntity());
        read(manager(), "/api/opportunities?stage=LIMBO").andExpect(status().isUnprocessableEntity());
        read(manager(), "/api/opportunities?closedFrom=2026-13-01").andExpect(status().isUnprocessableEntity());
        read(manager(), "/api/opportunities?closedTo=%2B999999999-12-31").andExpect(status().isUnprocessableEntity());
        read(manager(), "/api/opportunities/OP-0000-1").andExpect(status().isNotFound());
    }

    private ResultActions send(RequestPostProcessor user, DealRun deal, String action, String body) throws Exception {
        return mvc.perform(post("/api/opportunities/" + deal.number() + "/" + action)
                .with(user)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions read(RequestPostProcessor user, String path) throws Exception {
        return mvc.perform(get(path).with(user));
    }

    private static RequestPostProcessor ownerOf(DealRun deal) {
        return as(deal.owner(), Groups.SALES, Groups.ofTeam(deal.team()));
    }

    private static RequestPostProcessor manager() {
        return as(DealRun.MANAGER, Groups.SALES_MANAGERS);
    }

    private static RequestPostProcessor as(String userId, String... groups) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
