package io.closeloop.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Targets from a file, such as a plan that somebody made in a spreadsheet. */
@CloseloopTest
class TargetImportTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String HEADER = "externalId,scope,subject,figure,stage,period,value,currency,note\n";

    private final String team = "t-" + UUID.randomUUID().toString().substring(0, 8);
    private final String ann = team + ".ann";
    private final String bob = team + ".bob";
    private final String manager = team + ".manager";
    private final String executive = team + ".executive";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @BeforeEach
    void engage() {
        TargetTeams.engage(jdbc, team, ann, bob);
        identityService.saveGroup(identityService.newGroup(Groups.ofTeam(team)));
        employ(manager, Groups.SALES_MANAGERS, Groups.ofTeam(team));
        employ(executive, Groups.EXECUTIVES);
    }

    @Test
    void planIsSetAndImportingItAgainSetsNothingEvenWhereATargetWasReplacedSince() throws Exception {
        // given
        String csv = HEADER
                + row("1", "TEAM", "Team " + team, "REVENUE,,1996-Q1,1000.50,USD,agreed in May")
                + row("2", "REP", ann, "WON_DEALS,,1996-H1,12,,")
                + row("3", "REP", ann, "STAGE_CONVERSION,SOLUTION,1996,80,,")
                + row("4", "TEAM", team, "GROWTH,,1996,150,,")
                + ",TEAM," + team + ",SATISFACTION,,1996-03,90,,\n";

        // when
        long first = imported(executive, csv.getBytes(UTF_8));
        jdbc.sql("update crm.targets set ended_at = now(), ended_by = 'x' where external_id = ?")
                .param(team + "2")
                .update();
        long second = imported(executive, csv.getBytes(UTF_8));

        // then
        look(first)
                .andExpect(jsonPath("$.created").value(5))
                .andExpect(jsonPath("$.rejected").value(0));
        look(second)
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.duplicates").value(5));
        assertThat(inForce())
                .containsExactly(
                        "REP " + ann + " STAGE_CONVERSION 1996 80.00",
                        "TEAM " + team + " GROWTH 1996 150.00",
                        "TEAM " + team + " REVENUE 1996-Q1 1000.50",
                        "TEAM " + team + " SATISFACTION 1996-03 90.00");
    }

    @Test
    void rowsThatCannotBeTakenAreReportedAndDoNotHinderTheOthers() throws Exception {
        // given
        String csv = HEADER
                + row("1", "TEAM", team, "REVENUE,,1996-Q1,1,,")
                + row("1", "TEAM", team, "REVENUE,,1996-Q2,1,,")
                + row("2", "TEAM", "nobody", "REVENUE,,1996-Q3,1,,")
                + row("3", "TEAM", team, "REVENUE,,1996-Q5,1,,")
                + row("4", "TEAM", team, "WIN_RATE,,1996,101,,")
                + row("5", "TEAM", team, "REVENUE,,1996-Q1,2,,")
                + row("6", "TEAM", team, "REVENUE,,1996-Q4,,,");

        // when
        long id = imported(executive, csv.getBytes(UTF_8));

        // then
        look(id).andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(6));
        rejected(executive, id)
                .andExpect(content().string(containsString("stands in the file twice")))
                .andExpect(content().string(containsString("is neither key nor name of a team")))
                .andExpect(content().string(containsString("must be a month")))
                .andExpect(content().string(containsString("must be at most 100 percent")))
                .andExpect(content().string(containsString("is another one than in an earlier row of the file")))
                .andExpect(content().string(containsString("is missing")));
        long again = imported(executive, (HEADER + row("1", "TEAM", team, "REVENUE,,1996-Q1,7,,")).getBytes(UTF_8));
        rejected(executive, again).andExpect(content().string(containsString("stands for another target")));
    }

    @Test
    void breakDownChangesAsAWholeOrNotAtAll() throws Exception {
        // given
        jdbc.sql("""
                        with whole as (
                             insert into crm.targets (scope, subject, figure, period, from_day, to_day, value, currency,
                                                      set_by, set_at)
                             values ('TEAM', :team, 'REVENUE', '1996', '1996-01-01', '1996-12-31', 10, 'CNY', 'x', now())
                             returning id)
                        insert into crm.targets (scope, subject, figure, period, from_day, to_day, value, currency,
                                                 set_by, set_at, part_of)
                        select 'REP', rep, 'REVENUE', '1996', '1996-01-01', '1996-12-31', 5, 'CNY', 'x', now(), id
                          from whole, unnest(array[:ann, :bob]) as rep""").param("team", team).param("ann", ann).param("bob", bob).update();

        // when
        long wrong = imported(
                executive,
                (HEADER
                                + row("1", "TEAM", team, "REVENUE,,1996,12,,")
                                + row("2", "REP", ann, "REVENUE,,1996,6,,")
                                + row("3", "REP", ann, "REVENUE,,1996-01,1,,"))
                        .getBytes(UTF_8));
        long right = imported(
                executive,
                (HEADER + row("4", "TEAM", team, "REVENUE,,1996,12,,") + row("5", "REP", ann, "REVENUE,,1996,7,,"))
                        .getBytes(UTF_8));

        // then
        look(wrong)
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(2));
        rejected(executive, wrong).andExpect(content().string(containsString("its 2 parts (rep) are 11.00 together")));
        look(right).andExpect(jsonPath("$.created").value(2));
        assertThat(inForce())
                .containsExactly(
                        "REP " + ann + " REVENUE 1996 7.00",
                        "REP " + ann + " REVENUE 1996-01 1.00",
                        "REP " + bob + " REVENUE 1996 5.00",
                        "TEAM " + team + " REVENUE 1996 12.00");
    }

    @Test
    void breakDownOfMoreRowsThanOtherImportsTakeAtOnceChangesAsAWhole() throws Exception {
        // given
        int people = 600;
        jdbc.sql("""
                        insert into crm.team_members (user_id, name, team, created_at)
                        select :team || '-' || i, :team || ' ' || i, :team, now() from generate_series(1, :people) i""").param("team", team).param("people", people).update();
        jdbc.sql("""
                        with whole as (
                             insert into crm.targets (scope, subject, figure, period, from_day, to_day, value, currency,
                                                      set_by, set_at)
                             values ('TEAM', :team, 'REVENUE', '1996', '1996-01-01', '1996-12-31', :people, 'CNY', 'x', now())
                             returning id)
                        insert into crm.targets (scope, subject, figure, period, from_day, to_day, value, currency,
                                                 set_by, set_at, part_of)
                        select 'REP', :team || '-' || i, 'REVENUE', '1996', '1996-01-01', '1996-12-31', 1, 'CNY', 'x', now(), id
                          from whole, generate_series(1, :people) i""").param("team", team).param("people", people).update();

        // when
        StringBuilder plan = new StringBuilder(HEADER).append(row("w", "TEAM", team, "REVENUE,,1996,1200,,"));
        for (int i = 1; i <= people; i++) {
            plan.append(row("p" + i, "REP", team + "-" + i, "REVENUE,,1996,2,,"));
        }
        long id = imported(executive, plan.toString().getBytes(UTF_8));

        // then
        look(id).andExpect(jsonPath("$.created").value(people + 1))
                .andExpect(jsonPath("$.rejected").value(0));
    }

    @Test
    void repeatOfARefusedRowIsRefusedToo() throws Exception {
        // given
        jdbc.sql("""
                        with whole as (
                             insert into crm.targets (scope, subject, figure, period, from_day, to_day, value, currency,
                                                      set_by, set_at)
                             values ('TEAM', :team, 'REVENUE', '1996', '1996-01-01', '1996-12-31', 5, 'CNY', 'x', now())
                             returning id)
                        insert into crm.targets (scope, subject, figure, period, from_day, to_day, value, currency,
                                                 set_by, set_at, part_of)
                        select 'REP', :ann, 'REVENUE', '1996', '1996-01-01', '1996-12-31', 5, 'CNY', 'x', now(), id
                          from whole""").param("team", team).param("ann", ann).update();

        // when
        long id = imported(
                executive,
                (HEADER
                                + row("1", "REP", ann, "REVENUE,,1996,6,,")
                                + row("2", "REP", ann, "REVENUE,,1996,6,,")
                                + row("3", "REP", bob, "REVENUE,,1996,1,,")
                                + row("4", "REP", bob, "REVENUE,,1996,1,,"))
                        .getBytes(UTF_8));

        // then
        look(id).andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.duplicates").value(1))
                .andExpect(jsonPath("$.rejected").value(2));
    }

    @Test
    void spreadsheetOfAManagerSetsTheTargetsOfTheTeamsPeopleOnly() throws Exception {
        // given
        byte[] sheet = excel(List.of(
                List.of("Who", "What", "Month", "Goal"),
                List.of(ann, "REVENUE", "1996-02", "500"),
                List.of("Seller " + bob, "REVENUE", "1996-02", "400"),
                List.of("rep.north", "REVENUE", "1996-02", "1")));
        String mapping = """
                type: targets
                fields:
                  scope: {value: REP}
                  subject: Who
                  figure: What
                  period: Month
                  value: Goal
                """;

        // when
        long id = imported(manager, sheet, mapping);

        // then
        mvc.perform(get("/api/imports/" + id).with(member(manager, Groups.SALES_MANAGERS)))
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.rejected").value(1));
        assertThat(inForce())
                .containsExactly("REP " + ann + " REVENUE 1996-02 500.00", "REP " + bob + " REVENUE 1996-02 400.00");
        mvc.perform(get("/api/imports/" + id).with(member("max", Groups.SALES_MANAGERS)))
                .andExpect(status().isNotFound());
    }

    @Test
    void othersImportNoTargets() throws Exception {
        send(HEADER.getBytes(UTF_8), null, member("mia", Groups.MARKETING)).andExpect(status().isForbidden());
        send(HEADER.getBytes(UTF_8), null, member(ann, Groups.SALES)).andExpect(status().isForbidden());
    }

    private String row(String id, String scope, String subject, String rest) {
        return "%s%s,%s,%s,%s%n".formatted(team, id, scope, subject, rest);
    }

    private static byte[] excel(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Plan");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private long imported(String who, byte[] file) throws Exception {
        return imported(who, file, null);
    }

    private long imported(String who, byte[] file, String mapping) throws Exception {
        String group = who.equals(manager) ? Groups.SALES_MANAGERS : Groups.EXECUTIVES;
        String answer = send(file, mapping, member(who, group))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = JsonPath.<Integer>read(answer, "$.id");
        await().atMost(LONG_ENOUGH)
                .until(() -> jdbc.sql("select state from crm.import_jobs where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()
                        .equals("DONE"));
        return id;
    }

    private ResultActions send(byte[] file, String mapping, RequestPostProcessor who) throws Exception {
        var request = multipart("/api/imports")
                .file(new MockMultipartFile("file", "plan", "application/octet-stream", file))
                .param("type", "targets");
        return mvc.perform((mapping == null ? request : request.param("mapping", mapping)).with(who));
    }

    private ResultActions look(long id) throws Exception {
        return mvc.perform(get("/api/imports/" + id).with(member(executive, Groups.EXECUTIVES)));
    }

    private ResultActions rejected(String who, long id) throws Exception {
        return mvc.perform(get("/api/imports/" + id + "/rejected.csv").with(member(who, Groups.EXECUTIVES)));
    }

    private static RequestPostProcessor member(String name, String group) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(group));
    }

    private List<String> inForce() {
        return jdbc.sql("""
                        select scope || ' ' || subject || ' ' || figure || ' ' || period || ' ' || value
                          from crm.targets
                         where subject like ? and ended_at is null
                         order by 1""").param(team + "%").query(String.class).list();
    }

    private void employ(String id, String... groups) {
        User user = identityService.newUser(id);
        user.setPassword(UUID.randomUUID() + "A!b1");
        identityService.saveUser(user);
        for (String group : groups) {
            identityService.createMembership(id, group);
        }
    }
}
