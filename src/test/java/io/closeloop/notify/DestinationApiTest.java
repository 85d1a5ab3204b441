package io.closeloop.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.TestMails;
import io.closeloop.TestReceivers;
import io.closeloop.base.Groups;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class DestinationApiTest {

    private static final String PATH = "/api/notifications/destinations";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "Test " + UUID.randomUUID();

    @AfterEach
    void removeDestination() {
        jdbc.sql("delete from crm.notification_destinations where name like :name || '%'")
                .param("name", name)
                .update();
    }

    @Test
    void destinationIsAddedShownReplacedAndRemoved() throws Exception {
        // given
        int id = add("""
                "channel":"WEBHOOK","format":"SLACK","url":"https://hooks.example.com/services/{secret}","secret":"crm\"""");

        // when
        mvc.perform(get(PATH).with(administrator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].name", hasItem(name)))
                .andExpect(content().string(containsString("/services/{secret}")))
                .andExpect(content().string(not(containsString(TestReceivers.SECRET))));
        send(put(PATH + "/" + id), "\"channel\":\"MAIL\",\"recipient\":\"OWNER\",\"active\":false")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.channel", is("MAIL")))
                .andExpect(jsonPath("$.active", is(false)));

        // then
        mvc.perform(delete(PATH + "/" + id).with(administrator())).andExpect(status().isNoContent());
        mvc.perform(delete(PATH + "/" + id).with(administrator())).andExpect(status().isNotFound());
        send(put(PATH + "/" + id), "\"channel\":\"MAIL\",\"recipient\":\"OWNER\"")
                .andExpect(status().isNotFound());
    }

    @Test
    void choicesNameSecretsButDoNotTellThem() throws Exception {
        mvc.perform(get("/api/notifications/choices").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mailIsOn", is(true)))
                .andExpect(jsonPath("$.hosts", hasItem("hooks.example.com")))
                .andExpect(jsonPath("$.internalHosts", hasItem("localhost")))
                .andExpect(jsonPath("$.secrets", hasItem("crm")))
                .andExpect(jsonPath("$.groups", hasItem(Groups.SALES_MANAGERS)))
                .andExpect(jsonPath("$.events", hasItem("BAD_MARK")))
                .andExpect(content().string(not(containsString(TestReceivers.SECRET))));
    }

    @Test
    void failureThatIsNoneIsNotSentAgain() throws Exception {
        mvc.perform(MockMvcRequestBuilders.post("/api/notifications/failures/999999999/retry")
                        .with(administrator()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/notifications/failures").with(administrator())).andExpect(status().isOk());
    }

    @Test
    void nameIsTakenOnlyOnce() throws Exception {
        add("\"channel\":\"MAIL\",\"recipient\":\"OWNER\"");

        send(MockMvcRequestBuilders.post(PATH), "\"channel\":\"MAIL\",\"recipient\":\"OWNER\"")
                .andExpect(status().isConflict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            format         | "channel":"WEBHOOK","url":"https://hooks.example.com/","secret":"crm"
            secret         | "channel":"WEBHOOK","format":"JSON","url":"https://hooks.example.com/"
            secret         | "channel":"WEBHOOK","format":"JSON","url":"https://hooks.example.com/","secret":"unknown"
            url            | "channel":"WEBHOOK","format":"JSON","secret":"crm"
            url            | "channel":"WEBHOOK","format":"JSON","secret":"crm","url":"https://evil.example/"
            url            | "channel":"WEBHOOK","format":"JSON","secret":"crm","url":"http://hooks.example.com/"
            url            | "channel":"WEBHOOK","format":"JSON","secret":"crm","url":"https://169.254.169.254/latest"
            url            | "channel":"WEBHOOK","format":"WECOM","secret":"crm","url":"https://hooks.example.com/send"
            recipient      | "channel":"WEBHOOK","format":"JSON","secret":"crm","url":"https://hooks.example.com/","recipient":"OWNER"
            recipient      | "channel":"MAIL"
            recipientValue | "channel":"MAIL","recipient":"GROUP"
            recipientValue | "channel":"MAIL","recipient":"OWNER","recipientValue":"sales"
            recipientValue | "channel":"MAIL","recipient":"ADDRESS","recipientValue":"a@b.example\\r\\nBcc: c@d.example"
            url            | "channel":"MAIL","recipient":"OWNER","url":"https://hooks.example.com/"
            channel        | "channel":"FAX"
            channel        | "name2":"x"
            """)
    void destinationThatCannotWorkIsRefused(String field, String rest) throws Exception {
        send(MockMvcRequestBuilders.post(PATH), rest)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"DEAL_WON\",\"DEAL_WON\"]", "[\"PARTY\"]", "\"DEAL_WON\"", "[1]", "null"})
    void eventsAreDifferentOnesThatWeKnow(String events) throws Exception {
        mvc.perform(MockMvcRequestBuilders.post(PATH)
                        .with(administrator())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"%s\",\"events\":%s,\"channel\":\"MAIL\",\"recipient\":\"OWNER\"}"
                                .formatted(name, events)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("events")));
    }

    @Test
    void onlyAdministratorsSeeAndChangeDestinations() throws Exception {
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            get(PATH),
            MockMvcRequestBuilders.post(PATH)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}"),
            put(PATH + "/1").contentType(MediaType.APPLICATION_JSON).content("{}"),
            delete(PATH + "/1"),
            MockMvcRequestBuilders.post(PATH + "/1/test"),
            get("/api/notifications/choices"),
            get("/api/notifications/failures"),
            MockMvcRequestBuilders.post("/api/notifications/failures/1/retry")
        }) {
            mvc.perform(request.with(as("manager", Groups.SALES_MANAGERS))).andExpect(status().isForbidden());
        }
    }

    @Test
    void testTellsWhatTheReceiverAnswered() throws Exception {
        // given
        String path = "/" + UUID.randomUUID();
        int id = add("\"channel\":\"WEBHOOK\",\"format\":\"JSON\",\"secret\":\"crm\",\"url\":\"http://localhost:%d%s\""
                .formatted(TestReceivers.web().port(), path));

        // then
        TestReceivers.web().stubFor(post(path).willReturn(ok()));
        test(id, administrator())
                .andExpect(jsonPath("$.accepted", is(true)))
                .andExpect(jsonPath("$.detail", is("HTTP 200")));
        TestReceivers.web().stubFor(post(path).willReturn(badRequest()));
        test(id, administrator())
                .andExpect(jsonPath("$.accepted", is(false)))
                .andExpect(jsonPath("$.detail", is("localhost answered with the status 400.")));
    }

    @Test
    void testOfMailGoesToWhoeverAsksForIt() throws Exception {
        // given
        String address = UUID.randomUUID() + "@closeloop.example";
        String caller = new TestPeople(context).user(address);
        int id = add("\"channel\":\"MAIL\",\"recipient\":\"OWNER\"");

        // when
        test(id, as(caller, Groups.ADMINISTRATORS)).andExpect(jsonPath("$.accepted", is(true)));

        // then
        assertThat(TestMails.only(address).subject()).isEqualTo("Test: this is how messages arrive");
        test(id, administrator()).andExpect(jsonPath("$.detail", is("You have no e-mail address to send a test to.")));
    }

    private ResultActions test(int id, RequestPostProcessor user) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.post(PATH + "/" + id + "/test").with(user))
                .andExpect(status().isOk());
    }

    private int add(String rest) throws Exception {
        String answer = send(MockMvcRequestBuilders.post(PATH), rest)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String rest) throws Exception {
        return mvc.perform(request.with(administrator())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"%s\",\"events\":[\"RULE_PUBLISHED\"],%s}".formatted(name, rest)));
    }

    private static RequestPostProcessor administrator() {
        return as("test.admin", Groups.ADMINISTRATORS);
    }

    private static RequestPostProcessor as(String userId, String... groups) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
