package io.closeloop.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.closeloop.CloseloopTest;
import io.closeloop.NaughtyStrings;
import io.closeloop.base.Groups;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class ImportApiTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final RequestPostProcessor MARKETING = member("mia", Groups.MARKETING);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rowsAreTakenAndImportingThemAgainCreatesNothing() throws Exception {
        // given
        String csv = "name,series,listPrice\nValve A,Valves,10.50\nValve B,Valves,\n";

        // when
        long first = imported("products", csv, null);
        long second = imported("products", csv, null);

        // then
        statusOf(first)
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.processed").value(2))
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.duplicates").value(0))
                .andExpect(jsonPath("$.rejected").value(0))
                .andExpect(jsonPath("$.percent").value(100.00));
        statusOf(second)
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.duplicates").value(2));
    }

    @Test
    void leadsAreTakenWithWhatTheyDid() throws Exception {
        // given
        String csv = "No;Source;Visits;Budget\n7001;google;3;1.200,50\n7002;Chat;0;\n";
        String mapping = """
                separator: semicolon
                decimals: comma
                fields:
                  externalId: {template: "import-api-{No}"}
                  company: {template: "Lead {No}"}
                  contactName: {template: "Lead {No}"}
                  email: {template: "lead-{No}@import-api.invalid"}
                  budget: Budget
                  source: {column: Source, ignoreCase: true, values: {Google: ADVERTISING, chat: CHAT}}
                engagements:
                  - {type: PAGE_VISIT, times: Visits}
                """;

        // when
        long id = imported("leads", csv, mapping);

        // then
        statusOf(id).andExpect(jsonPath("$.created").value(2));
        assertThat(jdbc.sql("""
                        select l.source || ' ' || coalesce(l.budget::text, '-') || ' ' || coalesce(sum(e.times), 0)
                          from crm.leads l
                          left join crm.engagements e on e.lead_id = l.id
                         where l.external_id like 'import-api-%'
                         group by l.id
                         order by l.id
                        """).query(String.class).list()).containsExactly("ADVERTISING 1200.50 3", "CHAT - 0");
    }

    @Test
    void aLeadThatConvertedElsewhereIsKeptAsHistory() throws Exception {
        // given
        String csv = """
                externalId,company,contactName,email,converted,convertedAt
                history-1,Acme,Ann,ann@history.invalid,true,2024-05-06
                history-2,Bolt,Bob,bob@history.invalid,false,
                history-3,Cord,Cem,cem@history.invalid,false,2024-05-06
                history-4,Dune,Dan,dan@history.invalid,true,2999-01-01
                """;

        // when
        long id = imported("leads", csv, null);

        // then
        statusOf(id)
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.rejected").value(2));
        assertThat(jdbc.sql("""
                        select l.external_id || ' ' || l.status || ' ' || (l.closed_at is null) || ' ' || count(distinct w.proc_inst_id_)
                          from crm.leads l
                          left join act_ru_execution w on w.business_key_ = l.number and w.proc_def_id_ like 'leadToClose:%'
                         where l.external_id like 'history-%'
                         group by l.id
                         order by l.id
                        """).query(String.class).list())
                .containsExactly("history-1 QUALIFIED false 0", "history-2 NEW true 1");
        assertThat(jdbc.sql("select field from crm.import_rejects where import_id = ? order by line")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("convertedAt", "convertedAt");
    }

    @Test
    void aRowThatCannotBeTakenIsReportedWithLineFieldAndReason() throws Exception {
        // given
        String csv = """
                name,series,listPrice,currency
                Good pump,Pumps,1,
                ,Pumps,2,
                Bad pump,Pumps,-3,euro
                "=HYPERLINK(""x"")",Pumps,x,
                """;

        // when
        long id = imported("products", csv, null);

        // then
        statusOf(id)
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(3));
        String report = mvc.perform(get("/api/imports/" + id + "/rejected.csv").with(MARKETING))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        assertThat(report.lines())
                .containsExactly(
                        "name,series,listPrice,currency,line,field,reason",
                        ",Pumps,2,,3,name,is missing",
                        "Bad pump,Pumps,-3,euro,4,\"currency, listPrice\",currency must be an ISO 4217 code such as CNY;"
                                + " listPrice must not be below 0",
                        "\"'=HYPERLINK(\"\"x\"\")\",Pumps,x,,5,listPrice,must be a number such as 12500.00");
    }

    @Test
    void aRowWhoseCellsAreShiftedIsRejectedAndTheOthersAreTaken() throws Exception {
        // given
        String csv = "name,series\nShift pump 1,Pumps\nShift pump 2, heavy,Pumps\nShift pump 3,Pumps\n";

        // when
        long id = imported("products", csv, null);

        // then
        statusOf(id)
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.rejected").value(1));
        assertThat(jdbc.sql("select line || ' ' || reason from crm.import_rejects where import_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("3 has more cells than the header has names");
    }

    @Test
    void openDealBringsWhatWasDeliveredInItsStage() throws Exception {
        // given
        String csv = """
                externalId,state,stage,contactedOn,firstFeedback,needConfirmed,contactChannel
                gate-import-1,OPEN,INITIAL_CONTACT,2026-01-15,wants a pump,true,PHONE
                gate-import-2,OPEN,INITIAL_CONTACT,2999-01-15,wants a pump,true,PIGEON
                """;

        // when
        long id = imported("opportunities", csv, null);

        // then
        statusOf(id)
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(1));
        assertThat(jdbc.sql("""
                        select s.deliverable ->> 'contactedOn' || ' ' || (s.deliverable ->> 'firstFeedback')
                          from crm.stage_entries s
                          join crm.opportunities o on o.id = s.opportunity_id
                         where o.external_id = 'gate-import-1'
                        """).query(String.class).single()).isEqualTo("2026-01-15 wants a pump");
    }

    @Test
    void naughtyStringsAreTakenOrRejectedRowByRow() throws Exception {
        // given
        List<String> naughty = NaughtyStrings.all();
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("externalId", "company", "contactName", "email", "need", "position");
            for (int i = 0; i < naughty.size(); i++) {
                csv.writeRecord(
                        "naughty-" + i,
                        "Naughty " + i,
                        "Ann Lee",
                        "naughty-" + i + "@x.invalid",
                        naughty.get(i),
                        naughty.get(i));
            }
        }

        // when
        long id = imported("leads", file.toString(), null);

        // then
        statusOf(id)
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.processed").value(naughty.size()));
        assertThat(jdbc.sql("select distinct field from crm.import_rejects where import_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .as("no row failed as a whole")
                .allMatch(field -> field.contains("need") || field.contains("position"));
        jdbc.sql("select external_id, need from crm.leads where external_id like 'naughty-%' and need is not null")
                .query(row -> {
                    int index = Integer.parseInt(row.getString("external_id").substring("naughty-".length()));
                    assertThat(row.getString("need"))
                            .isEqualTo(naughty.get(index).strip());
                });
    }

    @Test
    void theReportOfRejectedRowsIsTakenWhenItIsCorrected() throws Exception {
        // given
        long first = imported("products", "name,listPrice\nMended pump,x\n", null);
        String report = mvc.perform(
                        get("/api/imports/" + first + "/rejected.csv").with(MARKETING))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);

        // when
        long second = imported("products", report.replace(",x,", ",7.50,"), null);

        // then
        statusOf(second)
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(0));
    }

    @Test
    void sellersJoinTheTeamsOfTheFile() throws Exception {
        // given
        String csv = "Agent,Boss,Office\nIda Import,Boss One,Import West\nIra Import,Boss One,Import West\n";

        // when
        long id = imported("teams", csv, "fields: {team: Boss, manager: Boss, region: Office, seller: Agent}");

        // then
        statusOf(id).andExpect(jsonPath("$.created").value(2));
        assertThat(jdbc.sql("""
                        select m.user_id || ' ' || t.region
                          from crm.team_members m
                          join crm.teams t on t.key = m.team
                         where t.key = 'boss-one'
                         order by 1
                        """).query(String.class).list())
                .containsExactly("ida.import Import West", "ira.import Import West");
    }

    @Test
    void aFileThatBreaksOffInTheMiddleChangesNothing() throws Exception {
        // given
        String csv = "name\n" + "Never made,\n".repeat(2_000) + "\"open";

        // when
        long id = imported("products", csv, null);

        // then
        statusOf(id)
                .andExpect(jsonPath("$.state").value("FAILED"))
                .andExpect(jsonPath("$.error").value(containsString("2002")))
                .andExpect(jsonPath("$.processed").value(0));
    }

    @Test
    void aFileInAnotherEncodingFailsWithTheLine() throws Exception {
        // given
        byte[] csv = ("name\n" + "Plain\n".repeat(60_000) + "水泵\n").getBytes(Charset.forName("GB18030"));

        // when
        long id = idOf(mvc.perform(post("products", csv, null)).andExpect(status().isAccepted()));

        // then
        ended(id);
        statusOf(id)
                .andExpect(jsonPath("$.state").value("FAILED"))
                .andExpect(jsonPath("$.error").value(containsString("Line 60,002 is not written in UTF-8")));
    }

    @Test
    void whatCannotBeUsedIsRefusedAtOnce() throws Exception {
        refused("invoices", "name\n", null, "type", "must be one of");
        refused("products", "", null, "file", "empty");
        refused("products", "name,prise\n", null, "file", "no field of products");
        refused("products", "name\n", "fields: {nam: name}", "mapping.fields.nam", "no field of products");
        refused("products", "name\n", "fields: {name: Title}", "file", "no column");
        refused("products", "name\n", "no-such-mapping", "mapping", "neither YAML nor the name");
    }

    @Test
    void aMappingCanBeNamed() throws Exception {
        // when
        long id = imported("products", "product,series,sales_price\nNamed pump,P,7\n", "maven-crm-products");

        // then
        statusOf(id).andExpect(jsonPath("$.created").value(1));
    }

    @Test
    void aMappingCanBeSentAsAFile() throws Exception {
        // given
        MockMultipartFile mapping =
                new MockMultipartFile("mapping", "m.yaml", "text/yaml", "fields: {name: Titel}".getBytes(UTF_8));

        // when
        ResultActions answer = mvc.perform(
                post("products", "Titel\nFiled pump\n".getBytes(UTF_8), null).file(mapping));

        // then
        answer.andExpect(status().isAccepted());
    }

    @Test
    void onlyMarketingManagersAndAdministratorsImport() throws Exception {
        mvc.perform(post("products", "name\n".getBytes(UTF_8), null).with(member("rep", Groups.SALES)))
                .andExpect(status().isForbidden());
    }

    @Test
    void anImportIsSeenByItsAuthorAndManagers() throws Exception {
        // given
        long id = imported("products", "name\n", null);

        // then
        mvc.perform(get("/api/imports/" + id).with(member("max", Groups.MARKETING)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/imports/" + id + "/rejected.csv").with(member("max", Groups.MARKETING)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/imports/" + id).with(member("boss", Groups.SALES_MANAGERS)))
                .andExpect(status().isOk());
        mvc.perform(get("/api/imports/987654321").with(MARKETING)).andExpect(status().isNotFound());
    }

    private void refused(String type, String csv, String mapping, String field, String message) throws Exception {
        mvc.perform(post(type, csv.getBytes(UTF_8), mapping))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    private long imported(String type, String csv, String mapping) throws Exception {
        long id = idOf(mvc.perform(post(type, csv.getBytes(UTF_8), mapping)).andExpect(status().isAccepted()));
        ended(id);
        return id;
    }

    private static long idOf(ResultActions answer) throws Exception {
        return ((Number) JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id")).longValue();
    }

    private void ended(long id) {
        await().atMost(LONG_ENOUGH)
                .until(() -> !jdbc.sql("select state from crm.import_jobs where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()
                        .equals("RUNNING"));
    }

    private ResultActions statusOf(long id) throws Exception {
        return mvc.perform(get("/api/imports/" + id).with(MARKETING)).andExpect(status().isOk());
    }

    private static MockMultipartHttpServletRequestBuilder post(String type, byte[] content, String mapping) {
        MockMultipartHttpServletRequestBuilder request = multipart(HttpMethod.POST, "/api/imports")
                .file(new MockMultipartFile("file", "rows.csv", "text/csv", content));
        request.param("type", type).with(MARKETING);
        if (mapping != null) {
            request.param("mapping", mapping);
        }
        return request;
    }

    private static RequestPostProcessor member(String userId, String group) {
        return user(userId).authorities(new SimpleGrantedAuthority(group));
    }
}
