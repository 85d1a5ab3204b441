package io.closeloop.rules.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class DraftApiTest {

    private static final String DRAFTS = "/api/rules/churnRisk/drafts";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Test
    void draftIsBegunFromWhatIsPublishedAndFoundAgain() throws Exception {
        // when
        JsonNode begun =
                body(mvc.perform(post(DRAFTS).with(analyst("draft.begins"))).andExpect(status().isCreated()));
        JsonNode found =
                body(mvc.perform(post(DRAFTS).with(analyst("draft.begins"))).andExpect(status().isOk()));

        // then
        assertThat(found.path("id")).isEqualTo(begun.path("id"));
        mvc.perform(get(DRAFTS + "/" + begun.path("id").asLong()).with(analyst("draft.begins")))
                .andExpect(jsonPath("$.author", is("draft.begins")))
                .andExpect(jsonPath("$.basedOnVersion", is(1)))
                .andExpect(jsonPath("$.revision", is(1)))
                .andExpect(jsonPath("$.xml", containsString("id=\"churnRisk\"")));
    }

    @Test
    void keyOfASubDecisionStandsForItsFile() throws Exception {
        mvc.perform(post("/api/rules/leadBudget/drafts").with(analyst("draft.of.part")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.key", is("leadScore")));
    }

    @Test
    void secondAuthorIsToldOfTheFirst() throws Exception {
        // given
        mvc.perform(post(DRAFTS).with(analyst("draft.first"))).andExpect(status().isCreated());

        // when, then
        mvc.perform(post(DRAFTS).with(analyst("draft.second")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.others[?(@.author == 'draft.first')]", hasSize(1)))
                .andExpect(jsonPath("$.others[?(@.author == 'draft.second')]", hasSize(0)));
    }

    @Test
    void savingAnOldRevisionIsRefusedNamingWhoAndWhen() throws Exception {
        // given
        JsonNode draft = body(mvc.perform(post(DRAFTS).with(analyst("draft.two.windows"))));
        String xml = draft.path("xml").asText().replace("Has never bought.", "Has not bought yet.");
        save(analyst("draft.two.windows"), draft, xml, 1)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision", is(2)));

        // when, then
        save(analyst("draft.two.windows"), draft, draft.path("xml").asText(), 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("draft.two.windows has saved revision 2")));
        mvc.perform(get(DRAFTS + "/" + draft.path("id").asLong()).with(manager()))
                .andExpect(jsonPath("$.xml", containsString("Has not bought yet.")));
    }

    @Test
    void othersDraftsAreReadButNeitherSavedNorDeleted() throws Exception {
        // given
        JsonNode draft = body(mvc.perform(post(DRAFTS).with(analyst("draft.owner"))));
        String url = DRAFTS + "/" + draft.path("id").asLong();

        // when, then
        save(analyst("draft.other"), draft, draft.path("xml").asText(), 1).andExpect(status().isForbidden());
        mvc.perform(delete(url).with(analyst("draft.other"))).andExpect(status().isForbidden());
        mvc.perform(get(url).with(analyst("draft.other"))).andExpect(status().isOk());
        mvc.perform(delete(url).with(analyst("draft.owner"))).andExpect(status().isNoContent());
        mvc.perform(get(url).with(analyst("draft.owner"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id="InputEntry_NeverBought_EverBought" | id="x" expressionLanguage="javascript"
            <decisionTable                         | <decisionTable camunda:expressionLanguage="juel"
            <?xml version="1.0" encoding="UTF-8"?> | <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            id="churnRisk"                         | id="otherRisk"
            </definitions>                         | .
            """)
    void fileThatMayDoHarmOrIsNoneIsNotSaved(String what, String with) throws Exception {
        // given
        JsonNode draft = body(mvc.perform(post(DRAFTS).with(analyst("draft.malicious"))));
        String xml = draft.path("xml").asText();
        assertThat(xml).contains(what);

        // when, then
        save(analyst("draft.malicious"), draft, xml.replace(what, with), 1)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("xml")));
    }

    @Test
    void sellersSeeNothingAndManagersChangeNothing() throws Exception {
        // given
        JsonNode draft = body(mvc.perform(post(DRAFTS).with(analyst("draft.rights"))));
        String url = DRAFTS + "/" + draft.path("id").asLong();

        // when, then
        for (MockHttpServletRequestBuilder request :
                new MockHttpServletRequestBuilder[] {get(DRAFTS), get(url), post(DRAFTS), delete(url)}) {
            mvc.perform(request.with(as("rep.north", Groups.SALES))).andExpect(status().isForbidden());
        }
        mvc.perform(get(DRAFTS).with(manager())).andExpect(jsonPath("$.total", not(0)));
        mvc.perform(post(DRAFTS).with(manager())).andExpect(status().isForbidden());
        save(manager(), draft, "x", 1).andExpect(status().isForbidden());
    }

    @Test
    void deskIsToldWhatItsUserMayDo() throws Exception {
        String rights = "/api/rules/rights";

        mvc.perform(get(rights).with(analyst("draft.rights")))
                .andExpect(jsonPath("$.mayChange", is(true)))
                .andExpect(jsonPath("$.mayPublishAtOnce", is(false)));
        mvc.perform(get(rights).with(manager())).andExpect(jsonPath("$.mayChange", is(false)));
        mvc.perform(get(rights).with(as("admin", Groups.ADMINISTRATORS)))
                .andExpect(jsonPath("$.mayPublishAtOnce", is(true)));
        mvc.perform(get(rights).with(as("rep.north", Groups.SALES))).andExpect(status().isForbidden());
    }

    @Test
    void draftTellsInWhatItDiffersFromWhatIsPublished() throws Exception {
        // given
        JsonNode draft = body(mvc.perform(post(DRAFTS).with(analyst("draft.differs"))));
        String url = DRAFTS + "/" + draft.path("id").asLong() + "/difference";
        mvc.perform(get(url).with(manager())).andExpect(jsonPath("$.changes", hasSize(0)));

        // when
        String renamed = draft.path("xml").asText().replace("name=\"Churn risk\"", "name=\"Risk of loss\"");
        save(analyst("draft.differs"), draft, renamed, 1).andExpect(status().isOk());

        // then
        mvc.perform(get(url).with(manager()))
                .andExpect(jsonPath(
                        "$.changes[?(@.decisionKey == 'churnRisk' && @.kind == 'NAME')].after",
                        hasItem("Risk of loss")));
    }

    @Test
    void unknownDecisionsAndDraftsAreNotFound() throws Exception {
        mvc.perform(post("/api/rules/noSuchDecision/drafts").with(analyst("draft.lost")))
                .andExpect(status().isNotFound());
        mvc.perform(get(DRAFTS + "/999999999").with(analyst("draft.lost"))).andExpect(status().isNotFound());
    }

    private ResultActions save(RequestPostProcessor who, JsonNode draft, String xml, int revision) throws Exception {
        return mvc.perform(put(DRAFTS + "/" + draft.path("id").asLong())
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("xml", xml, "revision", revision))));
    }

    private JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    private static RequestPostProcessor analyst(String userId) {
        return as(userId, Groups.ANALYSTS);
    }

    private static RequestPostProcessor manager() {
        return as("manager", Groups.SALES_MANAGERS);
    }

    private static RequestPostProcessor as(String userId, String... groups) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
