package io.closeloop.rules.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Workbooks that do harm come in through the Excel door neither as files nor as what their cells say. The
 * decision is one that open cases wait for, so that a draft of it would be asked about them.
 */
@CloseloopTest
@Timeout(20)
class ExcelDoorsTest {

    private static final String RULE = "/api/rules/leadQualification";
    private static final int OUTPUT = 6;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    private final String author = "excel-" + UUID.randomUUID().toString().substring(0, 8);
    private String draft;
    private String before;

    @BeforeEach
    void beginADraft() throws Exception {
        draft = RULE + "/drafts/"
                + read(mvc.perform(post(RULE + "/drafts").with(analyst())))
                        .path("id")
                        .asLong();
        before = xml();
    }

    @AfterEach
    void throwTheDraftAway() throws Exception {
        mvc.perform(delete(draft).with(analyst())).andExpect(status().isNoContent());
    }

    static Stream<Arguments> refused() throws Exception {
        return HostileWorkbooks.refused();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void hostileWorkbookIsRefusedWithASentence(String what, byte[] workbook, String sentence) throws Exception {
        upload(workbook)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString(sentence)));
        assertNothingSaved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"\".getClass().forName(\"java.lang.Runtime\").getRuntime().exec(\"id\")}",
                "#{1}",
                "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
                "count(for i in 1..100000, j in 1..100000, k in 1..100000 return i)",
                "9 ** 999999999",
                "decimal(1, 999999999)",
                "java.lang.System.exit(1)"
            })
    void whatACellWouldRunIsFoundByTheCheckAndRunsThroughNoDoor(String cell) throws Exception {
        // when: it is kept as text, as what is half-finished may be
        upload(edited(sheet -> rule(sheet).set(OUTPUT, cell)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes", hasSize(1)));

        // then
        JsonNode check = read(send("/check", Map.of("xml", xml())));
        assertThat(check.path("errors")).isNotEmpty();
        assertThat(check.path("errors").get(0).path("message").asText()).startsWith("Row 1, column ");
        long id = Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1));
        for (String door : List.of("/try", "/cases/run", "/backtests", "/submit")) {
            send(door, Map.of("draftId", id, "inputs", Map.of(), "note", "Harm"))
                    .andExpect(status().isUnprocessableEntity());
        }
        mvc.perform(get(RULE + "/impact?draftId=" + id).with(analyst())).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void cellsThatCannotBeTakenAreNamedAndNothingIsSaved() throws Exception {
        misfit(Workbooks.workbook(formula()), "$.misfits[0].reason", "is a formula");
        misfit(edited(sheet -> rule(sheet).set(OUTPUT, "x".repeat(5_000))), "$.misfits[0].reason", "more than 4000");
        misfit(edited(sheet -> rule(sheet).set(0, "x\"><rule/>")), "$.misfits[0].reason", "is no id");
    }

    @Test
    void sheetThatIsNotTheTablesIsNamedAndNothingIsSaved() throws Exception {
        misfit(Workbooks.workbook(sheet -> sheet.value(0, 0, "Hello")), "$.misfits[0].reason", "must name a table");
        misfit(
                edited(sheet -> sheet.get(SheetLayout.DECISION_ROW).set(1, "leadScore")),
                "$.misfits[0].reason",
                "must name a table");
        misfit(
                edited(sheet -> sheet.get(SheetLayout.EXPRESSION_ROW).set(2, "tier")),
                "$.misfits[0].reason",
                "is no column of the table");
        misfit(edited(sheet -> sheet.forEach(row -> row.remove(2))), "$.misfits[0].reason", "lacks the input column");
        misfit(edited(List::clear), "$.misfits[0].reason", "must name a table");
    }

    @Test
    void ofManyThingsThatDoNotFitTheFirstAreTold() throws Exception {
        upload(edited(sheet -> {
                    List<String> bad =
                            rule(sheet).stream().map(cell -> "x".repeat(5_000)).toList();
                    for (int i = 0; i < 300; i++) {
                        sheet.add(bad);
                    }
                }))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.misfits", hasSize(201)))
                .andExpect(jsonPath("$.misfits[200].reason").value(containsString("the first 200")));
        assertNothingSaved();
    }

    /** A number that would fill the memory if it were written out. */
    @Test
    void numberBeyondExcelsStaysShort() throws Exception {
        upload(HostileWorkbooks.sheet(HostileWorkbooks.row("<c><v>1E999999999</v></c>")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.misfits", not(hasSize(0))));
        assertNothingSaved();
    }

    private Consumer<org.dhatim.fastexcel.Worksheet> formula() throws Exception {
        List<List<String>> sheet = Workbooks.sheet(before);
        return target -> {
            for (int i = 0; i < sheet.size(); i++) {
                for (int j = 0; j < sheet.get(i).size(); j++) {
                    target.value(i, j, sheet.get(i).get(j));
                }
            }
            target.formula(SheetLayout.FIRST_RULE_ROW, OUTPUT, "WEBSERVICE(\"http://evil.example\")");
        };
    }

    private void misfit(byte[] workbook, String path, String reason) throws Exception {
        upload(workbook)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes", hasSize(0)))
                .andExpect(jsonPath(path).value(containsString(reason)));
        assertNothingSaved();
    }

    private byte[] edited(Consumer<List<List<String>>> edit) throws Exception {
        List<List<String>> sheet = Workbooks.sheet(before);
        edit.accept(sheet);
        return Workbooks.workbook(sheet);
    }

    private static List<String> rule(List<List<String>> sheet) {
        return sheet.get(SheetLayout.FIRST_RULE_ROW);
    }

    private void assertNothingSaved() throws Exception {
        assertThat(xml()).isEqualTo(before);
        mvc.perform(get(draft).with(analyst())).andExpect(jsonPath("$.revision").value(1));
    }

    private ResultActions upload(byte[] workbook) throws Exception {
        return mvc.perform(multipart(HttpMethod.PUT, draft + "/table.xlsx")
                .file(new MockMultipartFile("file", "table.xlsx", null, workbook))
                .param("revision", "1")
                .with(analyst()));
    }

    private ResultActions send(String door, Map<String, ?> body) throws Exception {
        return mvc.perform(post(RULE + door)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(analyst()));
    }

    private String xml() throws Exception {
        return read(mvc.perform(get(draft).with(analyst()))).path("xml").asText();
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString());
    }

    private RequestPostProcessor analyst() {
        return user(author).authorities(AuthorityUtils.createAuthorityList(Groups.ANALYSTS));
    }
}
