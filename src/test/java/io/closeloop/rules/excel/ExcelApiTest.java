package io.closeloop.rules.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class ExcelApiTest {

    private static final String DRAFTS = "/api/rules/winBackPolicy/drafts";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Test
    void editedWorkbookBecomesTheDraft() throws Exception {
        // given
        String draft = draft("excel.edits");
        List<List<String>> sheet = Workbooks.sheet(xml(draft));
        sheet.get(SheetLayout.FIRST_RULE_ROW).set(4, "12345");

        // when, then
        upload("excel.edits", draft, 1, Workbooks.workbook(sheet))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.misfits", hasSize(0)))
                .andExpect(jsonPath("$.changes", hasSize(1)))
                .andExpect(jsonPath("$.changes[0].kind", is("CELL")))
                .andExpect(jsonPath("$.changes[0].row", is(1)))
                .andExpect(jsonPath("$.changes[0].after", is("12345")))
                .andExpect(jsonPath("$.draft.revision", is(2)));
        assertThat(xml(draft)).contains("12345");
    }

    @Test
    void workbookThatDoesNotFitChangesNothing() throws Exception {
        // given
        String draft = draft("excel.misfits");
        String before = xml(draft);
        List<List<String>> sheet = Workbooks.sheet(before);
        sheet.get(SheetLayout.FIRST_RULE_ROW).set(4, "12345");
        sheet.get(SheetLayout.POLICY_ROW).set(1, "ANY");

        // when, then
        upload("excel.misfits", draft, 1, Workbooks.workbook(sheet))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes", hasSize(0)))
                .andExpect(jsonPath("$.misfits[0].row", is(2)))
                .andExpect(jsonPath("$.misfits[0].column", is("B")));
        assertThat(xml(draft)).isEqualTo(before);
    }

    @Test
    void downloadIsAWorkbookThatManagersMayReadToo() throws Exception {
        String draft = draft("excel.reads");
        mvc.perform(get(draft + "/table.xlsx").with(as("max", Groups.SALES_MANAGERS)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("winBackPolicy.xlsx")))
                .andExpect(result -> assertThat(
                                WorkbookReader.read(result.getResponse().getContentAsByteArray()))
                        .hasSize(1));
        mvc.perform(get(draft + "/table.xlsx").with(as("rep", Groups.SALES))).andExpect(status().isForbidden());
    }

    @Test
    void oldRevisionOthersDraftsAndWhatIsNoWorkbookAreRefused() throws Exception {
        // given
        String draft = draft("excel.refused");
        byte[] workbook = Workbooks.workbook(Workbooks.sheet(xml(draft)));

        // then
        upload("excel.refused", draft, 7, workbook).andExpect(status().isConflict());
        upload("excel.other", draft, 1, workbook).andExpect(status().isForbidden());
        upload("excel.refused", draft, 1, new byte[] {1, 2, 3}).andExpect(status().isUnprocessableEntity());
        mvc.perform(multipart(HttpMethod.PUT, draft + "/table.xlsx").with(as("excel.refused", Groups.ANALYSTS)))
                .andExpect(status().isUnprocessableEntity());
    }

    private ResultActions upload(String user, String draft, int revision, byte[] workbook) throws Exception {
        return mvc.perform(multipart(HttpMethod.PUT, draft + "/table.xlsx")
                .file(new MockMultipartFile("file", "table.xlsx", null, workbook))
                .param("revision", "" + revision)
                .with(as(user, Groups.ANALYSTS)));
    }

    private String draft(String author) throws Exception {
        String begun = mvc.perform(post(DRAFTS).with(as(author, Groups.ANALYSTS)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return DRAFTS + "/" + json.readTree(begun).path("id").asLong();
    }

    private String xml(String draft) throws Exception {
        String read = mvc.perform(get(draft).with(as("anna", Groups.ANALYSTS)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(read).path("xml").asText();
    }

    private static RequestPostProcessor as(String name, String group) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
