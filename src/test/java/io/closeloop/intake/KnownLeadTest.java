package io.closeloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The same lead twice. */
@CloseloopTest
class KnownLeadTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    private Poster poster;

    @BeforeEach
    void connect() {
        poster = new Poster(mvc);
    }

    @Test
    void sameMailAttachesToTheOpenLeadAndCountsAsEngagement() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        String number = poster.number(lead);
        lead.put("email", lead.get("email").toString().toUpperCase(java.util.Locale.ROOT));
        lead.put("company", "Another name");
        lead.put("position", "CEO");
        lead.put("budget", 50000);

        // when
        var answer = poster.post(lead);

        // then
        answer.andExpect(status().isOk())
                .andExpect(jsonPath("number").value(number))
                .andExpect(jsonPath("duplicate").value(true))
                .andExpect(jsonPath("position").value("CEO"))
                .andExpect(jsonPath("budget").value(50000.00));
        assertThat(engagementTypes(number)).containsExactly("FORM");
        assertThat(cases(number)).isEqualTo(1);
    }

    @Test
    void sellerWhoPostsSomebodyElsesLeadLearnsItsNumberAndReplacesNothing() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("budget", 50_000);
        String number = poster.number(lead);
        lead.put("budget", 1);
        lead.put("urgency", "IMMEDIATE");

        // when
        var answer = poster.send(Poster.as("rita", Groups.SALES), "/api/leads", lead);

        // then
        answer.andExpect(status().isOk())
                .andExpect(jsonPath("number").value(number))
                .andExpect(jsonPath("status").value("NEW"))
                .andExpect(jsonPath("duplicate").value(true))
                .andExpect(jsonPath("contactName").isEmpty())
                .andExpect(jsonPath("budget").isEmpty());
        poster.read(Poster.MARKETING, "/api/leads/" + number)
                .andExpect(jsonPath("budget").value(50_000.00))
                .andExpect(jsonPath("urgency").value("IMMEDIATE"));
    }

    @Test
    void samePhoneInAnotherSpellingAndCompanyAttaches() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.remove("email");
        lead.put("phone", "+86 (138) 0013-8000");
        String number = poster.number(lead);
        lead.put("phone", "13800138000");
        lead.put("company", lead.get("company") + ", Ltd.");

        // then
        poster.post(lead)
                .andExpect(status().isOk())
                .andExpect(jsonPath("number").value(number));
    }

    @Test
    void samePhoneOfAnotherCompanyIsAnotherLead() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("phone", "+86 138 0013 8001");
        poster.number(lead);
        Map<String, Object> other = Poster.lead();
        other.put("phone", "+86 138 0013 8001");

        // then
        poster.post(other).andExpect(status().isCreated());
    }

    @Test
    void identicalPostsAtTheSameMomentGiveOneLead() throws Exception {
        for (int round = 0; round < 5; round++) {
            // given
            String body = poster.text(Poster.lead());
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Integer> post = () -> {
                together.await();
                return poster.send(Poster.MARKETING, "/api/leads", body)
                        .andReturn()
                        .getResponse()
                        .getStatus();
            };
            var threads = Executors.newFixedThreadPool(2);

            // when
            List<Future<Integer>> answers = threads.invokeAll(List.of(post, post));
            threads.shutdown();

            // then
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 201);
        }
    }

    @Test
    void companysNameAloneIsAskedAboutBesideTheLead() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        String known = poster.number(lead);
        Map<String, Object> other = Poster.lead();
        other.put("company", lead.get("company") + " Asia");

        // when
        String number = poster.number(other);

        // then
        assertThat(candidates(number)).containsExactly(known);
        assertThat(instances("resolveDuplicate", number)).isEqualTo(1);
        assertThat(cases(number)).isEqualTo(1);
    }

    @Test
    void digitsInTheNamesMustBeEqual() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("company", lead.get("company") + " plant 2");
        poster.number(lead);
        Map<String, Object> other = Poster.lead();
        other.put("company", lead.get("company").toString().replace("plant 2", "plant 3"));

        // then
        assertThat(candidates(poster.number(other))).isEmpty();
    }

    @Test
    void contactOfACustomerBecomesANewLeadOfThatAccount() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        long account = System.nanoTime();
        jdbc.sql("""
                insert into crm.accounts (id, version, number, name, name_key, phase, created_at)
                values (:id, 0, :number, 'Known', 'known', 'PURCHASE', now())
                """).param("id", account).param("number", "AC-" + account).update();
        jdbc.sql(
                        "insert into crm.contacts (account_id, name, email_key, created_at) values (:id, 'Ann', :email, now())")
                .param("id", account)
                .param("email", lead.get("email"))
                .update();

        // then
        poster.post(lead)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("accountNumber").value("AC-" + account));
    }

    private List<String> engagementTypes(String number) {
        return jdbc.sql(
                        "select type from crm.engagements e join crm.leads l on l.id = e.lead_id where number = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private List<String> candidates(String number) {
        return jdbc.sql("""
                select o.number
                  from crm.duplicate_candidates d
                  join crm.leads l on l.id = d.lead_id
                  join crm.leads o on o.id = d.other_lead_id
                 where l.number = :number
                """).param("number", number).query(String.class).list();
    }

    private long cases(String number) {
        return instances("leadToClose", number);
    }

    private long instances(String process, String number) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number, process)
                .count();
    }
}
