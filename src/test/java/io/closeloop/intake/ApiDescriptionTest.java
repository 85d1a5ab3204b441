package io.closeloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a programmer reads who wants to call us. */
@CloseloopTest
class ApiDescriptionTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private ObjectMapper json;

    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        String body = http.perform(get("/v3/api-docs").with(httpBasic("admin", CloseloopTest.ADMIN_PASSWORD)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        description = json.readTree(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/leads/{number}/engagements          | type                         | type, at, detail
            /api/opportunities/{number}/lose         | competitor, reason           | competitor, reason, note
            /api/opportunities/{number}/hold         | until                        | until, note
            /api/opportunities/{number}/back         | note                         | note
            /api/opportunities/{number}/reassign     | owner                        | owner, note
            /api/service-cases/{number}/customer-answers | answer                   | answer
            /api/service-cases/{number}/reopen       | note                         | note
            /api/payments | reference, orderNumber, amount, paidAt | reference, orderNumber, amount, currency, paidAt
            """)
    void postTellsItsFieldsAndWhichOfThemAreNeeded(String path, String needed, String all) {
        // when
        JsonNode body = schema(operation(path, "post").at("/requestBody/content/application~1json/schema"));

        // then
        assertThat(body.path("required")).extracting(JsonNode::asText).containsExactlyInAnyOrder(needed.split(", "));
        assertThat(body.path("properties").fieldNames()).toIterable().containsExactlyInAnyOrder(all.split(", "));
    }

    @Test
    void leadAndFollowUpTellWhatTheyNeed() {
        assertThat(needed("/api/leads")).containsExactlyInAnyOrder("company", "contactName", "source");
        assertThat(needed("/api/service-cases")).containsExactlyInAnyOrder("accountNumber", "subject");
        assertThat(needed("/api/opportunities/{number}/follow-ups")).containsExactlyInAnyOrder("channel", "subject");
    }

    @Test
    void importTakesAFileAndTellsHowFarItIs() {
        JsonNode form = operation("/api/imports", "post").at("/requestBody/content/multipart~1form-data/schema");
        assertThat(schema(form).at("/properties/file/format").asText()).isEqualTo("binary");
        assertThat(answer("/api/imports/{id}").path("properties").has("nearMatches"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/leads/{number}, points",
        "/api/opportunities/{number}, stages",
        "/api/accounts/{number}, contacts",
        "/api/service-cases/{number}, elapsedMinutes",
        "/api/orders/{number}, instalments",
        "/api/leads, items"
    })
    void answerTellsItsFields(String path, String field) {
        assertThat(answer(path).path("properties").has(field)).isTrue();
    }

    @Test
    void listsTakePageSizeAndSortAndNobodySendsWhoTheyAre() {
        for (String path : List.of("/api/leads", "/api/opportunities", "/api/accounts")) {
            assertThat(operation(path, "get").path("parameters").findValuesAsText("name"))
                    .contains("page", "size", "sort", "q")
                    .doesNotContain("actor");
        }
    }

    private List<String> needed(String path) {
        JsonNode body = schema(operation(path, "post").at("/requestBody/content/application~1json/schema"));
        return StreamSupport.stream(body.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode answer(String path) {
        JsonNode content = operation(path, "get").at("/responses/200/content");
        return schema(content.elements().next().path("schema"));
    }

    private JsonNode operation(String path, String method) {
        return description.path("paths").path(path).path(method);
    }

    /** Itself, or what it refers to. */
    private JsonNode schema(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }
}
