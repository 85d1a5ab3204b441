package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Near matches of leads that come in by the hundred: all names are looked through for them at once. */
@CloseloopTest
class NearMatchesTest {

    private final Random random = new Random();

    @Autowired
    private LeadIntake intake;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void companyLikeThatOfAnOpenLeadIsNear() {
        // given
        String company = company();
        capture(List.of(company));

        // then
        assertThat(nearAmongMany(company + " s")).containsExactly(true);
    }

    @Test
    void companyLikeThatOfAClosedLeadIsNot() {
        // given
        String company = company();
        capture(List.of(company));
        jdbc.sql("update crm.leads set status = 'DISQUALIFIED', closed_at = now() where company = ?")
                .param(company)
                .update();

        // then
        assertThat(nearAmongMany(company + " s")).containsExactly(false);
    }

    @Test
    void companyLikeAnAccountIsNear() {
        // given
        String company = company();
        jdbc.sql("""
                        insert into crm.accounts (id, version, number, name, name_key, phase, created_at)
                        values (nextval('crm.account_id') - 49, 0, 'AC-' || :name, :name, :name, 'INTENT', now())""").param("name", company).update();

        // then
        assertThat(nearAmongMany(company + " s")).containsExactly(true);
    }

    @Test
    void withinABatchTheLaterIsNearTheEarlier() {
        // given
        String company = company();

        // then
        assertThat(nearAmongMany(company, company + " s", company())).containsExactly(false, true, false);
    }

    @Test
    void ofNamesWithDigitsTheseAreEqual() {
        // given
        String company = company();
        capture(List.of(company + " 2"));

        // then
        assertThat(nearAmongMany(company + " s 2", company + " 3", company + " s"))
                .containsExactly(true, false, false);
    }

    @Test
    void companyLikeMoreNamesThanAreKeptIsNear() {
        // given
        String company = company();
        capture("abcdefghijklmnopqrstuvwxyz"
                .chars()
                .mapToObj(letter -> company + " " + (char) letter)
                .toList());
        jdbc.sql("""
                        update crm.leads
                           set status = 'DISQUALIFIED', closed_at = now()
                         where company like :names and company not like '% z'""").param("names", company + " _").update();

        // then
        assertThat(nearAmongMany(company + " zy")).containsExactly(true);
    }

    @Test
    void ofSeveralTheLikestIsTheNearest() {
        // given
        String company = company();
        String[] others = {company + " abcdef", company + " s", company + " abc"};
        capture(List.of(others));

        // when
        Map<String, Object> lead = LeadCase.fields(Map.of("company", company));
        String number = intake.capture(lead, new Actor("mia", Set.of(Groups.MARKETING)), null)
                .lead()
                .number();

        // then
        assertThat(jdbc.sql("""
                        select other.company
                          from crm.duplicate_candidates d
                          join crm.leads lead  on lead.id  = d.lead_id
                          join crm.leads other on other.id = d.other_lead_id
                         where lead.number = ?""").param(number).query(String.class).list()).containsExactly(others[1]);
    }

    @Test
    void nameIsKeptOnce() {
        // given
        String company = company();

        // when
        capture(List.of(company, company));
        capture(List.of(company));

        // then
        assertThat(jdbc.sql("select count(*) from crm.company_names where company_key = ?")
                        .param(company)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** Whether each has a near match where it comes in together with many that have none. */
    private List<Boolean> nearAmongMany(String... companies) {
        List<String> batch = new ArrayList<>(List.of(companies));
        Stream.generate(this::company).limit(30).forEach(batch::add);
        List<Boolean> near = capture(batch);
        assertThat(near.subList(companies.length, batch.size())).containsOnly(false);
        return near.subList(0, companies.length);
    }

    private List<Boolean> capture(List<String> companies) {
        List<ImportedLead> rows = companies.stream()
                .map(company -> LeadCase.fields(Map.of("company", company)))
                .map(fields -> new ImportedLead(fields.get("email").toString(), fields, List.of()))
                .toList();
        return intake.captureAll(rows, "mia").stream()
                .map(CaptureResult::nearMatch)
                .toList();
    }

    /** Like no other. */
    private String company() {
        return IntStream.range(0, 20)
                .mapToObj(letter -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining());
    }
}
